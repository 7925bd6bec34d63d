package io.mergewright.diagnose.suspect;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A message holds all the words that an artifact's name is made of: two, or one with a digit such as {@code slf4j}. */
final class WordsLink implements Link {
    private static final double WORDS = 0.4;
    private static final Pattern DIGIT = Pattern.compile("[a-z].*\\d|\\d.*[a-z]");

    private final Map<Set<String>, Sighting> messages = new LinkedHashMap<>();

    /** The words of {@code clues} are told apart once, for all candidates. */
    WordsLink(Clues clues) {
        clues.messages()
                .forEach((message, sighting) -> messages.merge(Library.words(message), sighting, Sighting::clearer));
    }

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        return candidate.dependency().stream()
                .flatMap(change -> Artifacts.of(change, clues).stream())
                .map(artifact -> Library.of("", artifact.artifact()).words())
                .filter(words -> words.size() > 1 || words.stream().anyMatch(WordsLink::hasDigit))
                .flatMap(this::reasons)
                .max(Comparator.comparingDouble(Reason::weight));
    }

    private static boolean hasDigit(String word) {
        return DIGIT.matcher(word).find();
    }

    private Stream<Reason> reasons(Set<String> words) {
        String all = String.join(" and ", words.stream().sorted().toList());
        return messages.entrySet().stream()
                .filter(message -> message.getKey().containsAll(words))
                .map(Map.Entry::getValue)
                .map(sighting -> sighting.reason(
                        WORDS, "%s speaks of %s %s".formatted(sighting.speaker(), all, sighting.place())));
    }
}
