package io.mergewright.review.check;

import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import java.util.ArrayList;
import java.util.List;

/** Marks of a merge that was not finished. Only a beginning and an end of the same file count; a line of equal signs alone may be a title. */
final class ConflictMarks implements Check {
    private static final CheckInfo INFO = new CheckInfo(
            "conflict-mark", Tier.COMMENT, Severity.ERROR, "leftovers", "A conflict mark of an unfinished merge");
    private static final String BEGIN = "<<<<<<< ";
    private static final String END = ">>>>>>> ";

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Sighting> look(ChangedFile file, Change change) {
        List<Sighting> sightings = new ArrayList<>();
        file.after().ifPresent(text -> {
            for (int line : file.commentable().added().stream().sorted().toList()) {
                if (text.hasLine(line) && text.line(line).startsWith(BEGIN) && isEnded(text, line)) {
                    sightings.add(
                            Sighting.of(INFO, line, line, "A merge was not finished here: this is a conflict mark."));
                }
            }
        });
        return sightings;
    }

    private static boolean isEnded(FileText text, int from) {
        for (int line = from + 1; line <= text.lineCount(); line++) {
            if (text.line(line).startsWith(END)) {
                return true;
            }
        }
        return false;
    }
}
