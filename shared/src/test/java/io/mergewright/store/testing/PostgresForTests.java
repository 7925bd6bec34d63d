package io.mergewright.store.testing;

import io.mergewright.store.StoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for the whole test JVM, started when it is first wanted; each call gives an empty schema on it. */
public final class PostgresForTests {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private PostgresForTests() {}

    /** On a server that spares itself the wait for the disk, as is usual in tests. */
    public static StoreSettings emptySchema() {
        return emptySchema(Hasty.SERVER);
    }

    /** On a server that forces each commit to the disk, as is usual in production. */
    public static StoreSettings emptyDurableSchema() {
        return emptySchema(Durable.SERVER);
    }

    private static StoreSettings emptySchema(EmbeddedPostgres server) {
        String schema = "test_" + SCHEMAS.incrementAndGet();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException e) {
            throw new AssertionError(schema, e);
        }
        String url = server.getJdbcUrl("postgres", "postgres");
        return new StoreSettings(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema, "", "");
    }

    private static final class Hasty {
        static final EmbeddedPostgres SERVER = start(EmbeddedPostgres.builder());
    }

    private static final class Durable {
        static final EmbeddedPostgres SERVER = start(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on"));
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            var server = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
