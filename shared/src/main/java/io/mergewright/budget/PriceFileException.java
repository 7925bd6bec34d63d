package io.mergewright.budget;

/** A price file that is not well-formed. The message is one line that names file and line. */
public class PriceFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PriceFileException(String file, int line, String problem) {
        super("%s:%d: %s".formatted(file, line, problem));
    }
}
