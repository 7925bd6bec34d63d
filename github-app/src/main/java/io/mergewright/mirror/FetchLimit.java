package io.mergewright.mirror;

import java.time.Clock;
import java.time.Instant;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** Ends a fetch that takes too long. */
final class FetchLimit extends EmptyProgressMonitor {
    private final Clock clock;
    private final Instant end;

    FetchLimit(Clock clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    @Override
    public boolean isCancelled() {
        return clock.instant().isAfter(end);
    }
}
