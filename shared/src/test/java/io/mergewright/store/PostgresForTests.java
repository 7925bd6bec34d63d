package io.mergewright.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for the whole test JVM, started when it is first wanted; each call gives an empty schema on it. */
final class PostgresForTests {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private PostgresForTests() {}

    static StoreSettings emptySchema() {
        String schema = "test_" + SCHEMAS.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException e) {
            throw new AssertionError(schema, e);
        }
        String url = Server.RUNNING.getJdbcUrl("postgres", "postgres");
        return new StoreSettings(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema, "", "");
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.start();
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
}
