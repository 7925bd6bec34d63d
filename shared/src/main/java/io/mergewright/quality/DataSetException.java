package io.mergewright.quality;

/** A data set that cannot be read; the message names file, line and what is wrong. */
public final class DataSetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataSetException(String message, Throwable cause) {
        super(message, cause);
    }
}
