package io.mergewright.diff;

/** A diff that cannot be read without losing something; the message names the line of the diff and what is wrong there. */
public final class DiffException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    DiffException(int line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
    }

    /** 1-based line of the diff; one more than there are when the diff ends too early. */
    public int line() {
        return line;
    }
}
