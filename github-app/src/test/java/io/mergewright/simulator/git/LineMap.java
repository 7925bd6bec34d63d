package io.mergewright.simulator.git;

import java.util.OptionalInt;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Where the lines of one version of a file are in another; a line that changed is nowhere. */
public final class LineMap {
    private final EditList edits;

    public LineMap(byte[] before, byte[] after) {
        this.edits = DiffAlgorithm.getAlgorithm(DiffAlgorithm.SupportedAlgorithm.MYERS)
                .diff(RawTextComparator.DEFAULT, new RawText(before), new RawText(after));
    }

    /** The number of the line afterwards, counted from 1. */
    public OptionalInt after(int line) {
        int shift = 0;
        for (var edit : edits) {
            if (line <= edit.getBeginA()) {
                break;
            }
            if (line <= edit.getEndA()) {
                return OptionalInt.empty();
            }
            shift += edit.getLengthB() - edit.getLengthA();
        }
        return OptionalInt.of(line + shift);
    }
}
