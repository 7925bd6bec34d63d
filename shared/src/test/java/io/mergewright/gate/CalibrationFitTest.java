package io.mergewright.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationFitTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123456789Z");

    private final List<Observation> observations = new ArrayList<>();

    @Test
    void shouldLeaveProbabilitiesAsTheyAreWithoutOutcomes() {
        Calibration learned = learned();

        for (double raw = 0.02; raw < 1; raw += 0.02) {
            assertThat(learned.of("test", raw)).isCloseTo(raw, within(1e-9));
            assertThat(Calibration.NONE.of("test", raw)).isEqualTo(raw);
        }
    }

    @Test
    void shouldLearnHowOftenClaimsAreRight() {
        observe("test", 600, raw -> raw / 2);

        assertThat(learned().of("test", 0.8)).isCloseTo(0.4, within(0.08));
        assertThat(learned().of("test", 0.4)).isCloseTo(0.2, within(0.08));
    }

    @Test
    void shouldChangeLittleAfterFewOutcomes() {
        observe("test", 5, raw -> 0);

        assertThat(learned().of("test", 0.8)).isBetween(0.5, 0.75);
    }

    @Test
    void shouldTellCategoriesApartAndLetRareOnesBorrow() {
        for (int i = 0; i < 40; i++) {
            observe("test", 10 + i % 3, raw -> 0.7);
            observe("lint", 10 + i % 5, raw -> 0.2);
        }
        observe("disk", 2, raw -> 1);

        Calibration learned = learned();

        assertThat(learned.of("test", 0.5)).isGreaterThan(learned.of("lint", 0.5) + 0.25);
        assertThat(learned.of("disk", 0.5)).isBetween(learned.of("lint", 0.5), learned.of("test", 0.5));
        assertThat(learned.of("never seen", 0.5)).isBetween(learned.of("lint", 0.5), learned.of("test", 0.5));
    }

    @Test
    void shouldLetOlderOutcomesWeighLess() {
        observe("test", 400, raw -> 0.9);
        observe("test", 400, raw -> 0.3);

        assertThat(learned().of("test", 0.6)).isCloseTo(0.3, within(0.12));
    }

    @Test
    void shouldNeverFallWhereTheEvidenceGrows() {
        observe("test", 300, raw -> raw < 0.5 ? 0.8 : 0.2);
        Calibration learned = learned();

        double before = 0;
        for (double raw = 0; raw <= 1; raw += 0.001) {
            double now = learned.of("test", raw);
            assertThat(now).isBetween(before - 1e-12, 1.0);
            before = now;
        }
    }

    @Test
    void shouldTakeOutcomesThatAreAllAlike() {
        for (int i = 0; i < 500; i++) {
            observations.add(new Observation("test", i % 2, 0.5, true));
        }

        assertThat(learned().of("test", 0.5)).isBetween(0.8, 1.0);
        assertThat(learned().of("test", 1)).isBetween(0.9, 1.0);
    }

    @Test
    void shouldBeTheSameAfterWritingAndReading() throws Exception {
        observe("test", 300, raw -> raw);
        observe("lint", 100, raw -> raw / 3);
        Calibration learned = learned();

        String json = CalibrationJson.write(learned).toString();

        assertThat(CalibrationJson.read(JsonMapper.builder().build().readTree(json)))
                .isEqualTo(learned);
    }

    @Test
    void shouldSayWhatItMadeOfAProbability() {
        observe("test", 100, raw -> raw);
        observe("lint", 20, raw -> raw);

        assertThat(learned().words("test", 0.5))
                .startsWith("calibration 3, learned from 120 outcomes (100 of category test), makes 0.");
        assertThat(learned().words("disk", 0.5)).startsWith("calibration 3, learned from 120 outcomes, makes 0.");
    }

    private interface Truth {
        double of(double raw);
    }

    private void observe(String category, int count, Truth truth) {
        var random = new Random(count + observations.size());
        for (int i = 0; i < count; i++) {
            double raw = 0.05 + 0.9 * random.nextDouble();
            observations.add(new Observation(category, raw, raw, random.nextDouble() < truth.of(raw)));
        }
    }

    private Calibration learned() {
        return CalibrationFit.of(3, observations, 17, NOW);
    }
}
