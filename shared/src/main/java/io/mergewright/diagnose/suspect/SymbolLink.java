package io.mergewright.diagnose.suspect;

import io.mergewright.diff.HunkLine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The failure names a function, class or variable that stands in changed lines; above all one that the change takes away. */
final class SymbolLink implements Link {
    private static final double TAKEN_AWAY = 0.65;
    private static final double CHANGED = 0.45;
    private static final double ADDED = 0.4;
    private static final double AROUND = 0.25;
    private static final int MOST_SYMBOLS = 300;
    /** A symbol that more parts of the change hold tells nothing about any of them. */
    private static final int MOST_PARTS = 8;

    private final Map<String, Sighting> symbols = new LinkedHashMap<>();

    /** The symbols of {@code clues} are read once, for all {@code candidates}. */
    SymbolLink(List<Candidate> candidates, Clues clues) {
        clues.messages().forEach((line, sighting) -> {
            if (sighting.basis() == Basis.FAILURE && symbols.size() < MOST_SYMBOLS) {
                Identifiers.in(line).forEach(symbol -> symbols.merge(symbol, sighting, Sighting::clearer));
            }
        });
        symbols.keySet().removeAll(common(candidates));
    }

    private Set<String> common(List<Candidate> candidates) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Set<String> words = HunkWords.of(candidate.hunks(), HunkLine.Kind.REMOVED);
            words.addAll(HunkWords.of(candidate.hunks(), HunkLine.Kind.ADDED));
            words.retainAll(symbols.keySet());
            words.forEach(word -> parts.merge(word, 1, Integer::sum));
        }
        parts.values().removeIf(count -> count <= MOST_PARTS);
        return parts.keySet();
    }

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        if (candidate.dependency().isPresent() || symbols.isEmpty()) {
            return Optional.empty();
        }
        Set<String> removed = HunkWords.of(candidate.hunks(), HunkLine.Kind.REMOVED);
        Set<String> added = HunkWords.of(candidate.hunks(), HunkLine.Kind.ADDED);
        Set<String> around = HunkWords.ofSections(candidate.hunks());
        return symbols.entrySet().stream()
                .flatMap(symbol -> reason(symbol, removed, added, around))
                .max(Comparator.comparingDouble(Reason::weight));
    }

    private static Stream<Reason> reason(
            Map.Entry<String, Sighting> symbol, Set<String> removed, Set<String> added, Set<String> around) {
        String name = symbol.getKey();
        if (removed.contains(name)) {
            return added.contains(name)
                    ? reason(symbol, CHANGED, "a line with it is changed here")
                    : reason(symbol, TAKEN_AWAY, "it is taken away here");
        }
        if (added.contains(name)) {
            return reason(symbol, ADDED, "it is added here");
        }
        return around.contains(name) ? reason(symbol, AROUND, "the change is inside it") : Stream.empty();
    }

    private static Stream<Reason> reason(Map.Entry<String, Sighting> symbol, double weight, String what) {
        var sighting = symbol.getValue();
        var words = "the failure names '%s' %s, and %s".formatted(symbol.getKey(), sighting.place(), what);
        return Stream.of(sighting.reason(weight, words));
    }
}
