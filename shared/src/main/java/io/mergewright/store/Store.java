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
    private final StoreSettings settings;
    private final Clock clock;

    private Store(HikariDataSource pool, StoreSettings settings, Clock clock) {
        this.pool = pool;
        this.settings = settings;
        this.database = new Database(Jdbi.create(pool), settings, clock);
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
            return new Store(pool, settings, clock);
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

    /** Where the hosts keep what only they know, in tables of their own. */
    public Database database() {
        return database;
    }

    /**
     * Brings tables of a host up to date, which have a history of their own.
     *
     * @param location of its migrations on the class path
     * @param history the table that tells which of them were made
     * @throws StoreException when that is not possible
     */
    public void migrate(String location, String history) {
        try {
            Flyway.configure(Store.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:" + location)
                    .table(history)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(database.name(), "cannot bring its tables up to date: " + e.getMessage(), e);
        }
    }

    /**
     * Connections of their own for a library that works on the database by itself; whoever opens them closes them. They do not wait until
     * PostgreSQL has forced a commit to the disk: when that server crashes, what was written in the last moments may be undone.
     */
    public HikariDataSource connections(String name, int most) {
        return connect(settings, name, most, false);
    }

    String name() {
        return database.name();
    }

    Clock clock() {
        return clock;
    }

    static HikariDataSource connect(StoreSettings settings) {
        return connect(settings, "store", settings.connections(), true);
    }

    private static HikariDataSource connect(StoreSettings settings, String name, int most, boolean durable) {
        var config = new HikariConfig();
        config.setPoolName("mergewright-" + name);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_WITHIN.toMillis());
        if (settings.isPostgres()) {
            PostgresServer.configure(config, settings, durable);
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
        return Flyway.configure(Store.class.getClassLoader())
                .dataSource(pool)
                .locations(MIGRATIONS)
                .loggers("slf4j")
                .load();
    }
}
