package io.mergewright.repair.remedy;

import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.SourceFile;

/** Takes whole lines away and leaves no hole. */
final class Deletion {
    private Deletion() {}

    /** Deletes lines {@code first} to {@code last}, and with them an empty line that would follow another one. */
    static boolean lines(Draft draft, SourceFile file, int first, int last) {
        boolean openAbove = first == 1 || file.line(first - 1).isBlank() || opensBlock(file.line(first - 1));
        boolean openBelow = file.hasLine(last + 1) && file.line(last + 1).isBlank();
        return draft.deleteLines(file, first, openAbove && openBelow ? last + 1 : last);
    }

    private static boolean opensBlock(String line) {
        String code = line.stripTrailing();
        return code.endsWith("{") || code.endsWith("(");
    }
}
