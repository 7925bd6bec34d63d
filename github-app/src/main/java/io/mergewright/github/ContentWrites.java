package io.mergewright.github;

import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what all processes write for one installation below what GitHub allows: 80 in a minute and 500 in an hour. Source: GitHub Docs,
 * "Rate limits for the REST API", secondary limits. Thread-safe.
 */
public final class ContentWrites {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Some are left to others who write for the same installation. */
    private static final int PER_MINUTE = 70;

    private static final int PER_HOUR = 450;

    private final Database database;
    private final Clock clock;

    public ContentWrites(Store store, Clock clock) {
        this.database = store.database();
        this.clock = clock;
    }

    /** @throws RateLimited when the installation has written enough for now */
    void take(long installation) {
        Optional<Instant> wait = database.call("count what is written", handle -> take(handle, installation));
        wait.ifPresent(until -> {
            throw new RateLimited("enough is written for installation " + installation, until);
        });
    }

    private Optional<Instant> take(Handle handle, long installation) {
        Instant now = clock.instant();
        handle.execute("INSERT INTO writer (installation) VALUES (?) ON CONFLICT DO NOTHING", installation);
        handle.select("SELECT installation FROM writer WHERE installation = ? FOR UPDATE", installation)
                .mapTo(Long.class)
                .one();
        handle.execute(
                "DELETE FROM content_write WHERE installation = ? AND written_at <= ?",
                installation,
                time(now.minus(HOUR)));
        List<Instant> written = handle.select(
                        "SELECT written_at FROM content_write WHERE installation = ? ORDER BY written_at DESC",
                        installation)
                .mapTo(OffsetDateTime.class)
                .map(OffsetDateTime::toInstant)
                .list();
        Optional<Instant> wait = wait(written, PER_HOUR, HOUR)
                .or(() -> wait(written, PER_MINUTE, MINUTE).filter(now::isBefore));
        if (wait.isEmpty()) {
            handle.execute(
                    "INSERT INTO content_write (installation, written_at) VALUES (?, ?)", installation, time(now));
        }
        return wait;
    }

    /** When there may be one more; empty when there may be one now, or the time it names has passed. */
    private static Optional<Instant> wait(List<Instant> newestFirst, int most, Duration window) {
        return newestFirst.size() < most
                ? Optional.empty()
                : Optional.of(newestFirst.get(most - 1).plus(window));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
