package io.mergewright.server;

import io.mergewright.delivery.Intake;
import io.mergewright.work.AttemptListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** Counts what the server does, for {@code /metrics}. Thread-safe. */
@Singleton
final class Meters implements AttemptListener {
    private static final String DELIVERIES = "mergewright.deliveries";
    private static final String WORK = "mergewright.work";
    private static final String REVIEWS = "mergewright.reviews";

    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        for (Intake.Answer answer : Intake.Answer.values()) {
            registry.counter(DELIVERIES, "outcome", label(answer));
        }
        registry.counter(REVIEWS);
    }

    void delivered(Intake.Answer answer) {
        registry.counter(DELIVERIES, "outcome", label(answer)).increment();
    }

    /** A pull request was reviewed. */
    void reviewed() {
        registry.counter(REVIEWS).increment();
    }

    @Override
    public void ended(String job, Ending ending, Duration took) {
        Timer.builder(WORK)
                .description("Attempts at work, by how they ended")
                .tags("job", job, "ending", ending.label())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(registry)
                .record(took);
    }

    private static String label(Intake.Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
