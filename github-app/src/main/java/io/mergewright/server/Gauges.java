package io.mergewright.server;

import io.mergewright.delivery.Backlog;
import io.mergewright.store.StoreException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** What stands and waits, for {@code /metrics}. What cannot be told is not a number. */
@Singleton
final class Gauges {
    private final Server server;
    private final MeterRegistry registry;

    Gauges(Server server, MeterRegistry registry) {
        this.server = server;
        this.registry = registry;
    }

    void started(@Observes StartupEvent event) {
        register();
    }

    void register() {
        Clock clock = server.clock();
        var backlog = new Recent<>(() -> server.deliveries().backlog(), clock);
        gauge(
                "mergewright.deliveries.waiting",
                "Deliveries that wait to be handled",
                () -> backlog.get().waiting());
        gauge("mergewright.deliveries.oldest.waiting.seconds", "Age of the oldest of them", () -> age(backlog.get()));
        var work = new Recent<>(() -> server.queue().open(), clock);
        gauge("mergewright.work.open", "Pieces of work that are not done", work::get);
        var due = new Recent<>(() -> server.queue().due(), clock);
        gauge("mergewright.work.due", "Those of them that could be worked on now", due::get);
        gauge(
                "mergewright.github.calls.remaining",
                "Calls that GitHub still allows the installation that has the fewest left",
                this::callsLeft);
    }

    private Number callsLeft() {
        OptionalInt least = server.github().leastRemaining();
        return least.isPresent() ? (double) least.getAsInt() : Double.NaN;
    }

    private Number age(Backlog backlog) {
        return backlog.oldest()
                .map(oldest ->
                        Duration.between(oldest, server.clock().instant()).toSeconds())
                .orElse(0L);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, () -> known(value)).description(description).register(registry);
    }

    private static Number known(Supplier<Number> value) {
        try {
            return value.get();
        } catch (StoreException e) {
            return Double.NaN;
        }
    }
}
