package io.mergewright.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * Where the state is kept.
 *
 * @param location a file without its ending, or {@code jdbc:postgresql://host:port/database?…}
 * @param user of PostgreSQL; empty when the location names one
 * @param password of PostgreSQL; empty when the location names one
 * @param connections at most, to the database
 */
public record StoreSettings(String location, String user, String password, int connections) {
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final int USUAL_CONNECTIONS = 10;

    public StoreSettings {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        if (connections < 1) {
            throw new IllegalArgumentException("bad number of connections: " + connections);
        }
        if (!location.startsWith(POSTGRES)) {
            refuseOtherDatabases(location);
        }
    }

    public StoreSettings(String location, String user, String password) {
        this(location, user, password, USUAL_CONNECTIONS);
    }

    /** State in a file of an embedded database, for one machine. */
    public static StoreSettings file(Path file) {
        return new StoreSettings(file.toString(), "", "");
    }

    boolean isPostgres() {
        return location.startsWith(POSTGRES);
    }

    Path path() {
        return path(location);
    }

    /** The location without what may be secret in it. */
    String name() {
        return isPostgres() ? location.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//") : path().toString();
    }

    @Override
    public String toString() {
        return "StoreSettings[" + name() + ']';
    }

    private static void refuseOtherDatabases(String location) {
        String start = location.toLowerCase(Locale.ROOT);
        if (start.startsWith("jdbc:") || start.contains("://")) {
            throw new StoreException(
                    location.replaceFirst("[?;].*", "").replaceFirst("//[^/]*@", "//"),
                    "is neither a file nor jdbc:postgresql://host:port/database");
        }
        if (location.isBlank() || location.contains(";")) {
            throw new StoreException("'" + location + "'", "is no file that a database can be kept in");
        }
        Objects.requireNonNull(path(location), "path");
    }

    private static Path path(String location) {
        try {
            return Path.of(location).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StoreException("'" + location + "'", "is no path: " + e.getReason(), e);
        }
    }
}
