package io.mergewright.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.ledger.Outcome;
import io.mergewright.quality.Alarm.Measured;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriftWatchTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final List<Outcome> outcomes = new ArrayList<>();
    private final DriftWatch watch = new DriftWatch(most -> outcomes);

    @Test
    void shouldNameTheStreamThatFell() {
        for (int i = 0; i < 500; i++) {
            answered("old", i % 5 < 2);
            answered("new", i % 5 < (i < 300 ? 2 : 1));
        }

        List<Alarm> alarms = watch.alarms();

        assertThat(alarms).hasSize(1);
        assertThat(alarms.get(0).measured()).isEqualTo(Measured.ACCEPTANCE);
        assertThat(alarms.get(0).words())
                .matches(
                        "acceptance of agent explain, model new, prompt explain/1 fell from 40 % to 20 % over the last \\d+");
        assertThat(alarms.get(0).toDo()).contains("mergewright suggestions list --state rejected");
    }

    @Test
    void shouldWatchLabelsApartFromAnswers() {
        for (int i = 0; i < 500; i++) {
            answered("m", i % 5 < 2);
            outcomes.add(new Outcome(
                    "explain", "m", "explain/1", Optional.empty(), Optional.of(i % 10 < (i < 300 ? 8 : 3)), NOON));
        }

        assertThat(watch.alarms()).extracting(Alarm::measured).containsExactly(Measured.LABELS);
    }

    @Test
    void shouldBeQuietWhereNothingIsKnown() {
        assertThat(watch.alarms()).isEmpty();
    }

    private void answered(String model, boolean accepted) {
        outcomes.add(new Outcome("explain", model, "explain/1", Optional.of(accepted), Optional.empty(), NOON));
    }
}
