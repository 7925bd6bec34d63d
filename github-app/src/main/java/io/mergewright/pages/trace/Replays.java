package io.mergewright.pages.trace;

import io.mergewright.model.CassetteException;
import io.mergewright.replay.Recording;
import io.mergewright.replay.RecordingJson;
import io.mergewright.replay.Replayed;
import io.mergewright.replay.Replayer;
import io.mergewright.web.Reply;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Repeats recorded handlings, one at a time and for a bounded time: that takes a processor, and nobody waits for it but one person. Thread-safe. */
public final class Replays {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Supplier<Replayer> replayer;
    private final Duration longest;
    private final Semaphore turn = new Semaphore(1);

    public Replays(Supplier<Replayer> replayer) {
        this(replayer, LONGEST);
    }

    Replays(Supplier<Replayer> replayer, Duration longest) {
        this.replayer = replayer;
        this.longest = longest;
    }

    /** What came of it. */
    sealed interface Ended {
        /** It was repeated. */
        record Done(ReplayResult comparison) implements Ended {}

        /** It was not. */
        record Refused(Reply.Problem problem) implements Ended {}
    }

    Ended replay(String recording) {
        if (!turn.tryAcquire()) {
            return busy("Another handling is being repeated. Try again in half a minute.");
        }
        var task = new FutureTask<>(() -> {
            try {
                return compared(recording);
            } finally {
                turn.release();
            }
        });
        var thread = new Thread(task, "mergewright-replay");
        thread.setDaemon(true);
        thread.start();
        return await(task);
    }

    private ReplayResult compared(String json) {
        Recording recording = RecordingJson.read(json);
        Replayed replayed = replayer.get().replay(recording);
        return ReplayResult.of(recording, replayed);
    }

    private Ended await(FutureTask<ReplayResult> task) {
        try {
            return new Ended.Done(task.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return busy(
                    "Repeating it takes longer than %d seconds here. The command mergewright replay waits as long as it takes."
                            .formatted(longest.toSeconds()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CassetteException unreadable) {
                return new Ended.Refused(new Reply.Problem(
                        409, "Cannot be repeated", "The recording cannot be read: " + unreadable.getMessage()));
            }
            throw new IllegalStateException("a handling cannot be repeated", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return busy("The server is stopping.");
        }
    }

    private static Ended busy(String words) {
        return new Ended.Refused(new Reply.Problem(503, "Not now", words));
    }
}
