package io.mergewright.store;

/** The database cannot be used, or not in this way. The message names the database and holds no password. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String store, String problem) {
        super(store + ": " + problem);
    }

    public StoreException(String store, String problem, Throwable cause) {
        super(store + ": " + problem, cause);
    }
}
