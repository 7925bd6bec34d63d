package io.mergewright.pmd;

import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.check.Sighting;
import java.util.List;

/** What is worth saying of what a change introduced: in files of the right role, on lines of the change, and without a doubt. */
final class Spoken {
    /** What is longer is told at its first line. */
    private static final int LONGEST = 10;

    private static final int LONGEST_NAME = 60;

    private Spoken() {}

    static List<Sighting> of(List<Seen> introduced, ChangedFile file, FileText text) {
        return introduced.stream()
                .filter(seen -> seen.rule().roles().contains(file.role()))
                .filter(seen -> text.hasLine(seen.first()) && text.hasLine(seen.last()))
                .filter(seen -> isTouched(seen, file))
                .filter(seen -> !seen.rule().doubt().isRefuted(seen, text))
                .map(seen -> Sighting.of(seen.rule().info(), seen.first(), last(seen), message(seen, text)))
                .toList();
    }

    private static boolean isTouched(Seen seen, ChangedFile file) {
        return seen.rule().unchanged()
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
