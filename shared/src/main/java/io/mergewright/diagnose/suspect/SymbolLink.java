package io.mergewright.diagnose.suspect;

import io.mergewright.diff.HunkLine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The failure names a function, class or variable that stands in changed lines; above all one that the change takes away. */
final class SymbolLink implements Link {
    private static final double TAKEN_AWAY = 0.65;
    private static final double CHANGED = 0.45;
    private static final double ADDED = 0.4;
    private static final double AROUND = 0.25;
    private static final int MOST_SYMBOLS = 300;
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*+");

    private final Map<String, Sighting> symbols = new LinkedHashMap<>();

    /** The symbols of {@code clues} are read once, for all candidates. */
    SymbolLink(Clues clues) {
        clues.messages().forEach((line, sighting) -> {
            if (sighting.basis() == Basis.FAILURE && symbols.size() < MOST_SYMBOLS) {
                Identifiers.in(line).forEach(symbol -> symbols.merge(symbol, sighting, Sighting::clearer));
            }
        });
    }

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        if (candidate.dependency().isPresent() || symbols.isEmpty()) {
            return Optional.empty();
        }
        Set<String> removed = words(candidate, HunkLine.Kind.REMOVED);
        Set<String> added = words(candidate, HunkLine.Kind.ADDED);
        Set<String> around = new LinkedHashSet<>();
        candidate.hunks().forEach(hunk -> collect(hunk.section(), around));
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

    private static Set<String> words(Candidate candidate, HunkLine.Kind kind) {
        Set<String> words = new LinkedHashSet<>();
        candidate.hunks().stream()
                .flatMap(hunk -> hunk.lines().stream())
                .filter(line -> line.kind() == kind)
                .forEach(line -> collect(line.text(), words));
        return words;
    }

    private static void collect(String text, Set<String> words) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
    }
}
