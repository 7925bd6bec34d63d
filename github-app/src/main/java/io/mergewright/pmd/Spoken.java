package io.mergewright.pmd;

import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Sighting;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is worth saying of what a change introduced: in files of the right role, on lines of the change, and without a doubt. */
final class Spoken {
    /** What is longer is told at its first line. */
    private static final int LONGEST = 10;

    private static final int LONGEST_NAME = 60;

    private Spoken() {}

    static List<Sighting> of(List<Seen> introduced, ChangedFile file, FileText text) {
        return introduced.stream()
                .filter(seen -> seen.rule().manner().roles().contains(file.role()))
                .filter(seen -> text.hasLine(seen.first()) && text.hasLine(seen.last()))
                .filter(seen -> isTouched(seen, file))
                .sorted(Comparator.comparingInt(Seen::first))
                .filter(seen -> !seen.rule().manner().doubt().isRefuted(seen, text))
                .map(seen -> Sighting.of(seen.rule().info(), seen.first(), last(seen), message(seen, text)))
                .toList();
    }

    /** The same with rules that speak once in a change only in the first of its files, which tells how many others there are. */
    static Map<String, List<Sighting>> folded(Map<String, List<Sighting>> byFile, Set<CheckInfo> once) {
        Map<CheckInfo, Long> files = byFile.values().stream()
                .flatMap(sightings -> sightings.stream().map(Sighting::check).distinct())
                .filter(once::contains)
                .collect(Collectors.groupingBy(check -> check, Collectors.counting()));
        Set<CheckInfo> said = new HashSet<>();
        Map<String, List<Sighting>> folded = new LinkedHashMap<>();
        byFile.forEach((path, sightings) -> {
            List<Sighting> kept = sightings.stream()
                    .filter(sighting -> !said.contains(sighting.check()))
                    .map(sighting -> counting(sighting, files.getOrDefault(sighting.check(), 1L) - 1))
                    .toList();
            kept.stream().map(Sighting::check).filter(once::contains).forEach(said::add);
            folded.put(path, kept);
        });
        return folded;
    }

    private static Sighting counting(Sighting sighting, long others) {
        if (others == 0) {
            return sighting;
        }
        String more = others == 1
                ? " Another file of this change has one too."
                : " %d more files of this change have one too.".formatted(others);
        return Sighting.of(sighting.check(), sighting.first(), sighting.last(), sighting.message() + more);
    }

    private static boolean isTouched(Seen seen, ChangedFile file) {
        return seen.rule().manner().unchanged()
                ? file.commentable().isAnyShown(seen.first(), last(seen))
                : file.commentable().isAnyAdded(seen.first(), last(seen));
    }

    private static int last(Seen seen) {
        return seen.last() - seen.first() < LONGEST ? seen.last() : seen.first();
    }

    private static String message(Seen seen, FileText text) {
        return seen.rule().message().replace("{name}", name(seen, text));
    }

    /** What it is about, or else the word at which it stands. */
    private static String name(Seen seen, FileText text) {
        String name = seen.name();
        if (name.isEmpty()) {
            String line = text.line(seen.first());
            name = line.substring(Math.min(seen.column() - 1, line.length())).replaceFirst("\\W.*", "");
        }
        name = name.replace('`', '\'');
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
    }
}
