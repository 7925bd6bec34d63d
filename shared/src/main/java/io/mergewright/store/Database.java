package io.mergewright.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Runs work in transactions, again where the database asks for that, and says what failed. */
final class Database {
    private static final int MOST_ATTEMPTS = 3;

    /** Deadlock, serialization, a connection that is gone: PostgreSQL and H2. */
    private static final Set<String> TRANSIENT = Set.of("40001", "40P01", "57P01", "90067", "90098", "90121");

    private static final Duration TURN_WITHIN = Duration.ofSeconds(30);

    private final Jdbi jdbi;
    private final String name;

    /** As many as there are connections, first come, first served: the pool itself lets some threads wait for ever. */
    private final Semaphore turns;

    Database(Jdbi jdbi, String name, int connections) {
        this.jdbi = jdbi;
        this.name = name;
        this.turns = new Semaphore(connections, true);
    }

    String name() {
        return name;
    }

    /**
     * Runs {@code work} in one transaction, at READ COMMITTED. It may run more than once.
     *
     * @param purpose for the message, such as {@code save spans}
     */
    <T> T call(String purpose, Function<Handle, T> work) {
        awaitTurn(purpose);
        try {
            return attempt(purpose, work);
        } finally {
            turns.release();
        }
    }

    private <T> T attempt(String purpose, Function<Handle, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.inTransaction(work::apply);
            } catch (JdbiException e) {
                if (attempt == MOST_ATTEMPTS || !isTransient(e)) {
                    throw new StoreException(name, "cannot %s: %s".formatted(purpose, reason(e)), e);
                }
            }
        }
    }

    private void awaitTurn(String purpose) {
        try {
            if (!turns.tryAcquire(TURN_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreException(
                        name, "cannot %s: all connections were busy for %s".formatted(purpose, TURN_WITHIN));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(name, "cannot %s: interrupted".formatted(purpose), e);
        }
    }

    void run(String purpose, Consumer<Handle> work) {
        call(purpose, handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** PostgreSQL stores no NUL in a text. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** What the database said, without the statement and what was bound to it. */
    static String reason(Throwable failure) {
        SQLException cause = cause(failure);
        String message = cause == null ? failure.getMessage() : cause.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").replace("; SQL statement:", "");
    }

    private static boolean isTransient(JdbiException failure) {
        SQLException cause = cause(failure);
        String state = cause == null ? null : cause.getSQLState();
        return state != null && (state.startsWith("08") || TRANSIENT.contains(state));
    }

    static @Nullable SQLException cause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
