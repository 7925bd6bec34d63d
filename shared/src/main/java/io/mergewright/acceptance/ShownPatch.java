package io.mergewright.acceptance;

import io.mergewright.core.Fingerprint;
import io.mergewright.diff.ChangeSet;
import io.mergewright.diff.DiffException;
import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import io.mergewright.diff.UnifiedDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A suggestion that was shown as a patch, taken apart into the places that it changes. */
public final class ShownPatch {
    private ShownPatch() {}

    /**
     * The suggestion; empty where {@code diff} changes no lines that were there, so that there is nothing to compare: new files, modes.
     *
     * @param commit to which the diff applies, as a full id
     * @param diff unified, with a line or more of context where the file has any
     */
    public static Optional<ShownSuggestion> of(String id, Fingerprint fingerprint, String commit, String diff) {
        try {
            List<Part> parts = parts(UnifiedDiff.read(diff));
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ShownSuggestion(id, fingerprint, commit, parts));
        } catch (DiffException e) {
            return Optional.empty();
        }
    }

    private static List<Part> parts(ChangeSet changes) {
        List<Part> parts = new ArrayList<>();
        for (FileDiff file : changes.files()) {
            for (Hunk hunk : file.hunks()) {
                List<String> old = lines(hunk, HunkLine.Kind.ADDED);
                List<String> now = lines(hunk, HunkLine.Kind.REMOVED);
                if (!old.isEmpty() && !old.equals(now)) {
                    parts.add(new Part.Change(
                            Anchor.of(file.oldPath(), hunk.oldRange().start(), old), now));
                }
            }
        }
        return parts;
    }

    private static List<String> lines(Hunk hunk, HunkLine.Kind without) {
        return hunk.lines().stream()
                .filter(line -> line.kind() != without)
                .map(HunkLine::text)
                .toList();
    }
}
