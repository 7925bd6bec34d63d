package io.mergewright.store;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A database in a file. The first process that opens it serves the others, over the loopback interface only; when it ends, one
 * of the others takes over.
 */
final class H2File {
    private static final String BIND_ADDRESS = "h2.bindAddress";

    /**
     * Without WRITE_DELAY=0 a killed process loses what it said was written. H2 2.4.240 may answer EXISTS from before a change of
     * the same transaction where it reuses results.
     */
    private static final String OPTIONS = ";WRITE_DELAY=0;AUTO_SERVER=TRUE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=64"
            + ";OPTIMIZE_REUSE_RESULTS=0"
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private H2File() {}

    static void configure(HikariConfig config, Path file) {
        makeDirectory(file);
        if (System.getProperty(BIND_ADDRESS) == null) {
            System.setProperty(BIND_ADDRESS, "127.0.0.1");
        }
        // By name: where a host has class loaders of its own, DriverManager knows no driver.
        config.setDriverClassName("org.h2.Driver");
        config.setJdbcUrl("jdbc:h2:file:" + file + OPTIONS);
        config.setUsername("mergewright");
        config.setPassword("");
    }

    private static void makeDirectory(Path file) {
        Path directory = file.getParent();
        try {
            if (directory != null && !Files.isDirectory(directory)) {
                Files.createDirectories(directory, ownerOnly());
            }
        } catch (IOException e) {
            throw new StoreException(file.toString(), "cannot make its directory: " + e.getMessage(), e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
