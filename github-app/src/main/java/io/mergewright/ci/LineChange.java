package io.mergewright.ci;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.diff.ChangeSet;
import io.mergewright.diff.FileChange;
import io.mergewright.diff.FileContent;
import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Hunk;
import io.mergewright.log.Redactor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The change of one place in one file, as a suggestion on GitHub can say it.
 *
 * @param first 1-based
 * @param last 1-based and inclusive
 * @param before the lines
 * @param after the lines that take their place; none when they are to be deleted
 */
record LineChange(String path, int first, int last, List<String> before, List<String> after) {
    /** More than that is read better as a patch. */
    private static final int MOST_LINES = 40;

    private static final Redactor REDACTOR = new Redactor();

    LineChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The change that {@code changes} come to; empty when a suggestion cannot say it. */
    static Optional<LineChange> of(List<FileChange> changes) {
        if (changes.size() != 1
                || changes.get(0).before().isEmpty()
                || changes.get(0).after().isEmpty()) {
            return Optional.empty();
        }
        FileChange change = changes.get(0);
        String old = text(change.before().get());
        String now = text(change.after().get());
        if (old.equals(now)
                || old.isEmpty()
                || now.isEmpty()
                || isDosText(old)
                || isDosText(now)
                || old.endsWith("\n") != now.endsWith("\n")) {
            return Optional.empty();
        }
        return between(change.path().value(), lines(old), lines(now));
    }

    /** Binary content has no lines. */
    private static String text(FileContent content) {
        return content.isBinary() ? "" : new String(content.bytes(), UTF_8);
    }

    /** GitHub puts suggestions into the file with line feeds alone. */
    private static boolean isDosText(String text) {
        return text.indexOf('\r') >= 0;
    }

    private static List<String> lines(String text) {
        return Arrays.asList((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }

    private static Optional<LineChange> between(String path, List<String> old, List<String> now) {
        int shorter = Math.min(old.size(), now.size());
        int above = 0;
        while (above < shorter && old.get(above).equals(now.get(above))) {
            above++;
        }
        int below = 0;
        while (below < shorter - above && old.get(old.size() - 1 - below).equals(now.get(now.size() - 1 - below))) {
            below++;
        }
        if (above + below == old.size()) {
            // Only new lines: they need a line to stand at.
            if (above > 0) {
                above--;
            } else {
                below--;
            }
        }
        List<String> before = old.subList(above, old.size() - below);
        List<String> after = now.subList(above, now.size() - below);
        var change = new LineChange(path, above + 1, above + before.size(), before, after);
        return before.size() > MOST_LINES || after.size() > MOST_LINES || change.holdsSecret()
                ? Optional.empty()
                : Optional.of(change);
    }

    /** A suggestion has to repeat the lines as they are. */
    private boolean holdsSecret() {
        String text = String.join("\n", before) + "\n" + replacement();
        return !REDACTOR.redact(text).equals(text);
    }

    /** Whether {@code change}, at whose end these lines stand, shows all of them in one piece: only there GitHub takes a comment. */
    boolean liesIn(ChangeSet change) {
        return change.files().stream()
                .filter(file ->
                        file.kind() != FileDiff.Kind.DELETED && file.newPath().equals(path))
                .flatMap(file -> file.hunks().stream())
                .map(Hunk::newRange)
                .anyMatch(range -> range.start() <= first && last < range.start() + range.count());
    }

    /** Of exactly these lines, without the last line end. */
    String replacement() {
        return String.join("\n", after);
    }
}
