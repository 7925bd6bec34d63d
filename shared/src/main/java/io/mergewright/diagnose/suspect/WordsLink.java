package io.mergewright.diagnose.suspect;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A message holds all the words that an artifact's name is made of: two, or one with a digit such as {@code slf4j}. */
final class WordsLink implements Link {
    private static final double WORDS = 0.4;
    private static final Pattern DIGIT = Pattern.compile("[a-z].*\\d|\\d.*[a-z]");

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        return candidate.dependency().stream()
                .flatMap(change -> Artifacts.of(change, clues).stream())
                .map(artifact -> Library.of("", artifact.artifact()).words())
                .filter(words -> words.size() > 1
                        || words.stream().anyMatch(word -> DIGIT.matcher(word).find()))
                .flatMap(words -> clues.messages().entrySet().stream().flatMap(message -> reason(words, message)))
                .max(Comparator.comparingDouble(Reason::weight));
    }

    private static Stream<Reason> reason(Set<String> words, Map.Entry<String, Sighting> message) {
        if (!Library.words(message.getKey()).containsAll(words)) {
            return Stream.empty();
        }
        var sighting = message.getValue();
        String all = words.stream()
                .sorted()
                .reduce((one, other) -> one + " and " + other)
                .orElse("");
        return Stream.of(
                sighting.reason(WORDS, "%s speaks of %s %s".formatted(sighting.speaker(), all, sighting.place())));
    }
}
