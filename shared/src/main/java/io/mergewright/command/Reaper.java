package io.mergewright.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Ends all processes of a tree. */
final class Reaper {
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProcessTree tree;
    private final Clock clock;

    Reaper(ProcessTree tree, Clock clock) {
        this.tree = tree;
        this.clock = clock;
    }

    /** Asks all to end, and waits until they have or {@code grace} is over. */
    void ask(Duration grace) {
        var end = clock.instant().plus(grace);
        Set<ProcessHandle> asked = new HashSet<>();
        List<ProcessHandle> living = tree.living();
        while (!living.isEmpty() && isBefore(end)) {
            living.stream().filter(asked::add).forEach(ProcessHandle::destroy);
            pause();
            living = tree.living();
        }
    }

    /** Kills all, also those that are started meanwhile; how many could not be killed. */
    int kill() {
        var end = clock.instant().plus(PATIENCE);
        List<ProcessHandle> living = tree.living();
        while (!living.isEmpty() && isBefore(end)) {
            living.forEach(ProcessHandle::destroyForcibly);
            pause();
            living = tree.living();
        }
        return living.size();
    }

    private boolean isBefore(Instant end) {
        return clock.instant().isBefore(end);
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
