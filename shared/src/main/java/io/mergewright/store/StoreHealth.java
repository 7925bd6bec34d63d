package io.mergewright.store;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which state a database is that nobody has opened yet. */
public sealed interface StoreHealth {
    /**
     * It can be read and written.
     *
     * @param version of its tables; empty when there are none yet
     * @param pending changes of its tables that are made when it is opened
     */
    record Sound(String version, int pending) implements StoreHealth {}

    /** There is no such file; it is made when it is first opened. */
    record Absent() implements StoreHealth {}

    /**
     * It cannot be used.
     *
     * @param reason what the database said, without a password
     */
    record Unusable(Trouble trouble, String reason) implements StoreHealth {}

    /** What keeps a database from being used. */
    enum Trouble {
        /** Another program holds the file. */
        LOCKED,
        /** The file is damaged, or no database. */
        DAMAGED,
        /** Nothing answers at the address. */
        NOT_REACHED,
        /** User or password are wrong, or may not connect. */
        NOT_ADMITTED,
        /** The server has no database of that name. */
        NO_DATABASE,
        /** The server has no connection left. */
        FULL,
        /** It may be read, but not be written. */
        READ_ONLY,
        /** A change of its tables has failed, or was made by another version. */
        TABLES,
        OTHER;

        /** By SQLSTATE, or the error code of H2, which it uses as one. */
        private static final Map<String, Trouble> BY_STATE = Map.ofEntries(
                Map.entry("90020", LOCKED),
                Map.entry("90030", DAMAGED),
                Map.entry("90048", DAMAGED),
                Map.entry("90028", DAMAGED),
                Map.entry("50000", DAMAGED),
                Map.entry("28P01", NOT_ADMITTED),
                Map.entry("28000", NOT_ADMITTED),
                Map.entry("3D000", NO_DATABASE),
                Map.entry("53300", FULL),
                Map.entry("25006", READ_ONLY),
                Map.entry("42501", READ_ONLY),
                Map.entry("90097", READ_ONLY));

        static Trouble of(@Nullable SQLException failure) {
            String state = failure == null ? null : failure.getSQLState();
            if (state == null) {
                return OTHER;
            }
            return state.startsWith("08") ? NOT_REACHED : BY_STATE.getOrDefault(state, OTHER);
        }
    }
}
