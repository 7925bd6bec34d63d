package io.mergewright.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mergewright.simulator.ManualClock;
import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentWritesTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path directory;

    private final ManualClock clock = new ManualClock(START);
    private Store store;
    private ContentWrites writes;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.file(directory.resolve("state")), clock);
        store.migrate("io/mergewright/server/migration", "server_schema_history");
        writes = new ContentWrites(store, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** How many can be written now, at most {@code most}. */
    private int write(long installation, int most) {
        for (int i = 0; i < most; i++) {
            if (catchThrowableOfType(RateLimited.class, () -> writes.take(installation)) != null) {
                return i;
            }
        }
        return most;
    }

    @Test
    void shouldStayBelowEightyInAMinute() {
        assertThat(write(1, 100)).isEqualTo(70);

        var refused = catchThrowableOfType(RateLimited.class, () -> writes.take(1));
        assertThat(refused.until()).isEqualTo(START.plusSeconds(60));
        clock.advance(Duration.ofSeconds(60));
        assertThatCode(() -> writes.take(1)).doesNotThrowAnyException();
    }

    @Test
    void shouldStayBelowFiveHundredInAnHour() {
        int written = 0;
        for (int minute = 0; minute < 10; minute++) {
            written += write(1, 100);
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(written).isEqualTo(450);
        clock.advance(Duration.ofMinutes(50));
        assertThat(write(1, 100)).isEqualTo(70);
    }

    @Test
    void shouldCountEachInstallationByItself() {
        write(1, 100);

        assertThat(write(2, 10)).isEqualTo(10);
    }

    @Test
    void shouldCountWhatOtherProcessesWrite() {
        var other = new ContentWrites(store, clock);
        write(1, 69);

        other.take(1);

        assertThat(write(1, 10)).isZero();
    }
}
