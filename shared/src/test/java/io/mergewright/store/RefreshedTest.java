package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mergewright.core.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RefreshedTest {
    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private final AtomicInteger found = new AtomicInteger();
    private final List<Runnable> background = new ArrayList<>();
    private final Refreshed<Integer> refreshed =
            new Refreshed<>(before -> before.orElse(0) + 10 + 0 * found.incrementAndGet(), background::add, clock);

    @Test
    void shouldFindAValueOnceWhileItIsFresh() {
        refreshed.get();
        clock.pass(Duration.ofSeconds(14));

        assertThat(refreshed.get().value()).isEqualTo(10);
        assertThat(found).hasValue(1);
        assertThat(background).isEmpty();
    }

    @Test
    void shouldShowTheOldOneWhileANewerIsFound() {
        refreshed.get();
        clock.pass(Duration.ofSeconds(20));

        assertThat(refreshed.get().value()).isEqualTo(10);
        assertThat(refreshed.get().value()).isEqualTo(10);
        assertThat(background).hasSize(1);
        background.get(0).run();

        assertThat(refreshed.get().value()).isEqualTo(20);
        assertThat(refreshed.get().at()).isEqualTo(Instant.parse("2026-11-22T10:00:20Z"));
    }

    @Test
    void shouldWaitWhereTheOldOneIsTooOld() {
        refreshed.get();
        clock.pass(Duration.ofMinutes(5));

        assertThat(refreshed.get().value()).isEqualTo(20);
        assertThat(background).isEmpty();
    }

    @Test
    void shouldKeepTheOldOneWhereANewerCannotBeFoundAndSayWhyInTheEnd() {
        var broken = new Refreshed<Integer>(
                before -> {
                    if (before.isPresent()) {
                        throw new StoreException("state", "is gone");
                    }
                    return 1;
                },
                Runnable::run,
                clock);
        broken.get();

        clock.pass(Duration.ofMinutes(1));
        assertThat(broken.get().value()).isEqualTo(1);
        assertThat(broken.get().value()).isEqualTo(1);
        clock.pass(Duration.ofMinutes(5));

        assertThatExceptionOfType(StoreException.class).isThrownBy(broken::get).withMessageContaining("is gone");
    }

    @Test
    void shouldRememberAFewKeysOnly() {
        var byKey = new RefreshedByKey<String, Integer>(key -> found.incrementAndGet(), 2, Runnable::run, clock);

        assertThat(byKey.get("a").value()).isEqualTo(1);
        assertThat(byKey.get("b").value()).isEqualTo(2);
        assertThat(byKey.get("a").value()).isEqualTo(1);
        assertThat(byKey.get("c").value()).isEqualTo(3);
        assertThat(byKey.get("b").value()).isEqualTo(4);
    }
}
