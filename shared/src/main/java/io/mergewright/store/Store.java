package io.mergewright.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** The open database. Safe for threads; several processes may have the same one open. */
public final class Store implements AutoCloseable {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final String MIGRATIONS = "classpath:io/mergewright/store/migration";

    private final HikariDataSource pool;
    private final Database database;
    private final Clock clock;

    private Store(HikariDataSource pool, Database database, Clock clock) {
        this.pool = pool;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens the database, makes it when there is none, and brings its tables up to date.
     *
     * @throws StoreException when that is not possible
     */
    public static Store open(StoreSettings settings, Clock clock) {
        HikariDataSource pool = connect(settings);
        try {
            migrations(pool).migrate();
            return new Store(pool, new Database(Jdbi.create(pool), settings), clock);
        } catch (FlywayException e) {
            pool.close();
            throw new StoreException(settings.name(), "cannot bring its tables up to date: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    @Override
    public void close() {
        database.close();
        pool.close();
    }

    Database database() {
        return database;
    }

    String name() {
        return database.name();
    }

    Clock clock() {
        return clock;
    }

    static HikariDataSource connect(StoreSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("mergewright-store");
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_WITHIN.toMillis());
        if (settings.isPostgres()) {
            PostgresServer.configure(config, settings);
        } else {
            H2File.configure(config, settings.path());
        }
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StoreException(settings.name(), "cannot be opened: " + Database.reason(e), e);
        }
    }

    static Flyway migrations(DataSource pool) {
        return Flyway.configure()
                .dataSource(pool)
                .locations(MIGRATIONS)
                .loggers("slf4j")
                .load();
    }
}
