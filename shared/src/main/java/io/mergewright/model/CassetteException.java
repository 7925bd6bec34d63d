package io.mergewright.model;

/** A recording cannot be read: it is damaged, or of a version that this program does not know. */
public class CassetteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CassetteException(String message) {
        super(message);
    }
}
