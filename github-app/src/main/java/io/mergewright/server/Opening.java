package io.mergewright.server;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the server of this process while the HTTP server around it starts: each takes about as long as the other. */
public final class Opening {
    private static final AtomicReference<@Nullable FutureTask<Server>> BEGUN = new AtomicReference<>();

    private static final AtomicReference<@Nullable Consumer<String>> GUEST = new AtomicReference<>();

    private Opening() {}

    /**
     * Has {@code guest} told, once the server listens, a link of its own that lets in whoever opens it on this machine.
     *
     * @param guest must not wait
     */
    public static void invite(Consumer<String> guest) {
        GUEST.set(guest);
    }

    static Optional<Consumer<String>> guest() {
        return Optional.ofNullable(GUEST.get());
    }

    /**
     * Begins to open the server, in a thread of its own.
     *
     * @throws IllegalStateException when this process has begun one already
     */
    public static void begin(Supplier<Server> open) {
        var task = new FutureTask<>(open::get);
        if (!BEGUN.compareAndSet(null, task)) {
            throw new IllegalStateException("this process has a server already");
        }
        var thread = new Thread(task, "mergewright-opening");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The server, as soon as it is open; throws what opening it threw.
     *
     * @throws IllegalStateException when none was begun
     */
    static Server await() {
        FutureTask<Server> task = BEGUN.get();
        if (task == null) {
            throw new IllegalStateException("no server was begun");
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server was opened", e);
        }
    }
}
