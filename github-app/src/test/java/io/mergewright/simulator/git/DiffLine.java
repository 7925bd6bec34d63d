package io.mergewright.simulator.git;

/**
 * A line of a diff: kind is a space, plus or minus; numbers are 1-based and 0 on the side that lacks the line; the
 * position counts from the first {@code @@} of the file, which is 0.
 */
public record DiffLine(char kind, String text, int oldLine, int newLine, int position) {
    public int on(boolean right) {
        return right ? newLine : oldLine;
    }
}
