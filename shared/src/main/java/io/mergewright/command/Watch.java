package io.mergewright.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a running process until it ends or goes beyond a limit, and keeps what it writes. Never blocks in a read, so that
 * nothing that holds the output open can hold us up.
 */
final class Watch {
    private static final Duration BETWEEN_COUNTS = Duration.ofMillis(100);
    private static final int SHORTEST_WAIT = 1;
    private static final int LONGEST_WAIT = 16;

    private final Process process;
    private final ProcessTree tree;
    private final CommandLimits limits;
    private final Clock clock;
    private final Spool spool;
    private final ByteBuffer buffer = ByteBuffer.allocate(64 << 10);
    private final Instant deadline;
    private Instant nextCount;

    Watch(Process process, ProcessTree tree, CommandLimits limits, Clock clock, Spool spool) {
        this.process = process;
        this.tree = tree;
        this.limits = limits;
        this.clock = clock;
        this.spool = spool;
        nextCount = clock.instant();
        deadline = nextCount.plus(limits.time());
    }

    /** How it ended, or what it has to be stopped for; it may then still run. */
    End untilEnd() throws IOException, InterruptedException {
        int wait = SHORTEST_WAIT;
        Optional<End> end = Optional.empty();
        while (end.isEmpty()) {
            boolean read = readOnce();
            wait = read ? SHORTEST_WAIT : Math.min(LONGEST_WAIT, 2 * wait);
            end = beyondLimit();
            if (end.isEmpty() && hasEnded(read ? 0 : wait) && !read) {
                end = Optional.of(End.exited(process.exitValue()));
            }
        }
        return end.get();
    }

    private boolean hasEnded(int milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    private Optional<End> beyondLimit() {
        if (spool.bytes() > limits.outputBytes()) {
            return Optional.of(End.tooMuchOutput(limits.outputBytes()));
        }
        var now = clock.instant();
        if (now.isAfter(deadline)) {
            return Optional.of(End.timedOut(limits.time()));
        }
        if (now.isBefore(nextCount)) {
            return Optional.empty();
        }
        nextCount = now.plus(BETWEEN_COUNTS);
        return tree.living().size() > limits.processes()
                ? Optional.of(End.tooManyProcesses(limits.processes()))
                : Optional.empty();
    }

    /** Takes what is left when nothing runs any more. */
    void readRest() throws IOException {
        boolean read = true;
        while (read && spool.bytes() <= limits.outputBytes()) {
            read = readOnce();
        }
    }

    /** Takes what is there now; whether there was anything. */
    private boolean readOnce() throws IOException {
        InputStream output = process.getInputStream();
        int available = Math.min(output.available(), buffer.capacity());
        int count = available <= 0 ? 0 : output.read(buffer.array(), 0, available);
        if (count > 0) {
            spool.write(buffer.clear().limit(count));
        }
        return count > 0;
    }
}
