package io.mergewright.store;

import com.zaxxer.hikari.HikariDataSource;
import io.mergewright.store.StoreHealth.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;

/** Connects to a database as {@link Store} does, and looks at it without changing it. */
public final class StoreExamination {
    private static final String TOUCH = "UPDATE budget_window SET opened_at = opened_at WHERE id = ''";

    private StoreExamination() {}

    public static StoreHealth of(StoreSettings settings) {
        if (!settings.isPostgres() && !Files.exists(databaseFile(settings))) {
            return new StoreHealth.Absent();
        }
        if (!settings.isPostgres() && !Files.isWritable(databaseFile(settings))) {
            return new StoreHealth.Unusable(Trouble.READ_ONLY, databaseFile(settings) + " cannot be written");
        }
        try (HikariDataSource pool = Store.connect(settings)) {
            return examine(pool);
        } catch (StoreException | FlywayException | SQLException e) {
            return new StoreHealth.Unusable(Trouble.of(Database.cause(e)), Database.reason(e));
        }
    }

    private static StoreHealth examine(DataSource pool) throws SQLException {
        MigrationInfoService tables = Store.migrations(pool).info();
        var failed = Arrays.stream(tables.all())
                .filter(change -> change.getState().isFailed())
                .findFirst();
        if (failed.isPresent()) {
            String version = String.valueOf(failed.get().getVersion());
            return new StoreHealth.Unusable(Trouble.TABLES, "change %s of its tables has failed".formatted(version));
        }
        var current = tables.current();
        if (current == null) {
            return new StoreHealth.Sound("", tables.pending().length);
        }
        touch(pool);
        return new StoreHealth.Sound(String.valueOf(current.getVersion()), tables.pending().length);
    }

    /** A write that is taken back. */
    private static void touch(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.executeUpdate(TOUCH);
            } finally {
                connection.rollback();
            }
        }
    }

    private static Path databaseFile(StoreSettings settings) {
        return Path.of(settings.path() + ".mv.db");
    }
}
