package io.mergewright.diagnose.suspect;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The failure spells the name of a package, module, crate, gem, action or image whose version changes. */
final class SpelledNameLink implements Link {
    private static final double SPELLED = 0.8;
    private static final double WITH_VERSION = 0.95;
    private static final int SHORTEST = 3;
    private static final Pattern PLAIN = Pattern.compile("[a-z]+");

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        return candidate.dependency().stream()
                .filter(change -> change.ecosystem() != Ecosystem.MAVEN)
                .flatMap(change -> reasons(change, clues))
                .max(Comparator.comparingDouble(Reason::weight));
    }

    private static Stream<Reason> reasons(DependencyChange change, Clues clues) {
        Map<String, Pattern> spellings = new LinkedHashMap<>();
        spellings(change).stream()
                .filter(name -> name.length() >= SHORTEST)
                .forEach(name -> spellings.put(name, pattern(name)));
        return clues.messages().entrySet().stream()
                .filter(message -> isSpelled(message.getKey(), spellings))
                .map(message -> reason(change, message));
    }

    private static boolean isSpelled(String message, Map<String, Pattern> spellings) {
        return spellings.entrySet().stream()
                .anyMatch(spelling -> message.contains(spelling.getKey())
                        && spelling.getValue().matcher(message).find());
    }

    private static Reason reason(DependencyChange change, Map.Entry<String, Sighting> message) {
        boolean version = !bare(change.to()).isEmpty() && message.getKey().contains(bare(change.to()));
        var sighting = message.getValue();
        return sighting.reason(
                version ? WITH_VERSION : SPELLED,
                "%s names %s %s%s"
                        .formatted(
                                sighting.speaker(),
                                change.name(),
                                sighting.place(),
                                version ? " and the new version" : ""));
    }

    /** A version without what says which others would do. */
    private static String bare(String version) {
        return version.replaceFirst("^[\\s~^<>=!v]+", "").strip();
    }

    private static Set<String> spellings(DependencyChange change) {
        String name = change.name();
        Set<String> spellings = new LinkedHashSet<>(List.of(name));
        switch (change.ecosystem()) {
            case PYPI ->
                spellings.addAll(List.of(
                        name.replace('-', '_'),
                        name.toLowerCase(Locale.ROOT),
                        name.toLowerCase(Locale.ROOT).replace('-', '_')));
            case CARGO -> spellings.add(name.replace('-', '_'));
            case RUBYGEMS -> spellings.add(name.replace('-', '/'));
            default -> {}
        }
        return spellings;
    }

    /** A name that could be a word of English counts only next to a sign, such as a quote, or before a version. */
    private static Pattern pattern(String name) {
        String quoted = Pattern.quote(name);
        return PLAIN.matcher(name).matches()
                ? Pattern.compile(
                        "['\"`/@]" + quoted + "(?![\\w-])|(?<![\\w./@-])" + quoted + "(?:['\"`/@=~<>:]|[ -]\\(?v?\\d)")
                : Pattern.compile("(?<![\\w.-])" + quoted + "(?![\\w-])");
    }
}
