package io.mergewright.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in transactions, again where the database asks for that, and says what failed with a {@link StoreException}. While the database is out
 * of reach, most callers are told so at once. Safe for threads.
 */
public final class Database {
    private static final int MOST_ATTEMPTS = 3;

    /** Deadlock, serialization, a connection that is gone: PostgreSQL and H2. */
    private static final Set<String> TRANSIENT = Set.of("40001", "40P01", "57P01", "90067", "90098", "90121");

    private static final Duration TURN_WITHIN = Duration.ofSeconds(30);

    private final Jdbi jdbi;
    private final String name;
    private final boolean postgres;

    private final Turns turns;
    private final Reach reach;

    Database(Jdbi jdbi, StoreSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.reach = new Reach(clock);
        this.name = settings.name();
        this.postgres = settings.isPostgres();
        this.turns = postgres
                ? new CallingThreads(settings.connections(), TURN_WITHIN)
                : new OwnThreads(settings.connections(), TURN_WITHIN);
    }

    /** The location without what may be secret in it. */
    public String name() {
        return name;
    }

    /**
     * Runs {@code work} in one transaction, at READ COMMITTED. It may run more than once.
     *
     * @param purpose for the message, such as {@code save spans}
     */
    public <T> T call(String purpose, Function<Handle, T> work) {
        return inTurn(purpose, () -> attempt(purpose, () -> jdbi.inTransaction(work::apply)));
    }

    /**
     * The same, but does not wait until PostgreSQL has forced it to the disk. When that server crashes, not when this process
     * does, the work of the last moments may be undone as a whole.
     */
    public <T> T callWithoutWait(String purpose, Function<Handle, T> work) {
        return call(purpose, handle -> {
            if (postgres) {
                handle.execute("SET LOCAL synchronous_commit = off");
            }
            return work.apply(handle);
        });
    }

    /** Runs a single statement, which needs no transaction around it: that spares the way to the database and back twice. */
    public <T> T statement(String purpose, Function<Handle, T> work) {
        return inTurn(purpose, () -> attempt(purpose, () -> jdbi.withHandle(work::apply)));
    }

    private <T> T inTurn(String purpose, Callable<T> work) {
        try {
            return turns.run(work);
        } catch (TimeoutException e) {
            throw new StoreException(
                    name, "cannot %s: all connections were busy for %s".formatted(purpose, TURN_WITHIN), e);
        } catch (RejectedExecutionException e) {
            throw new StoreException(name, "cannot %s: it is closed".formatted(purpose), e);
        } catch (ExecutionException e) {
            throw failure(purpose, e.getCause());
        }
    }

    /** What {@code work} threw in its own thread, thrown in this one. */
    private RuntimeException failure(String purpose, @Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known
                ? known
                : new StoreException(name, "cannot " + purpose, Objects.requireNonNull(cause));
    }

    private <T> T attempt(String purpose, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            if (!reach.mayTry()) {
                throw new StoreException(name, "cannot %s: it could not be reached a moment ago".formatted(purpose));
            }
            try {
                T result = work.get();
                reach.found();
                return result;
            } catch (JdbiException e) {
                if (attempt == MOST_ATTEMPTS || isOutOfReach(e) || !isTransient(e)) {
                    throw new StoreException(name, "cannot %s: %s".formatted(purpose, reason(e)), e);
                }
            }
        }
    }

    /** Notes when no connection was to be had; to try at once again would only mean to wait as long again. */
    private boolean isOutOfReach(JdbiException failure) {
        boolean unreached = cause(failure) instanceof SQLTransientConnectionException;
        if (unreached) {
            reach.lost();
        }
        return unreached;
    }

    /** The same as {@link #call}, for work that answers nothing. */
    public void run(String purpose, Consumer<Handle> work) {
        call(purpose, handle -> {
            work.accept(handle);
            return true;
        });
    }

    void close() {
        turns.close();
    }

    /** PostgreSQL stores neither a NUL nor half a surrogate pair in a text. */
    public static String storable(String text) {
        return new String(text.getBytes(UTF_8), UTF_8).replace('\0', '\uFFFD');
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
