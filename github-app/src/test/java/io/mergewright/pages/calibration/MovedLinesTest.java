package io.mergewright.pages.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Proportion;
import io.mergewright.gate.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MovedLinesTest {
    private final Random random = new Random(5);
    private final List<Observation> observations = new ArrayList<>();

    @Test
    void shouldCountLikeOneWhoLooksAtEach() {
        for (int i = 0; i < 300; i++) {
            double given = random.nextInt(4) == 0 ? random.nextInt(101) / 100.0 : random.nextDouble();
            observations.add(new Observation("test", random.nextDouble(), given, random.nextDouble() < given));
        }
        var lines = MovedLines.of(observations);

        for (int publish = 0; publish <= 100; publish++) {
            for (int ask = 0; ask <= publish; ask += 7) {
                assertThat(lines.at(publish, ask)).isEqualTo(naive(publish / 100.0, ask / 100.0));
            }
        }
        assertThat(MovedLines.at(observations, 0.7321, 0.4)).isEqualTo(naive(0.7321, 0.4));
    }

    @Test
    void shouldCountNothingWhereThereIsNothing() {
        var outcome = MovedLines.of(observations).at(75, 40);

        assertThat(outcome.published() + outcome.asked() + outcome.withheld()).isZero();
        assertThat(outcome.precise()).isEqualTo("-");
    }

    private MovedLines.LineOutcome naive(double publish, double ask) {
        long[] counts = new long[3];
        long[] right = new long[3];
        for (Observation one : observations) {
            int place = one.given() >= publish ? 0 : one.given() >= ask ? 1 : 2;
            counts[place]++;
            right[place] += one.right() ? 1 : 0;
        }
        long all = right[0] + right[1] + right[2];
        return new MovedLines.LineOutcome(
                publish,
                ask,
                counts[0],
                counts[1],
                counts[2],
                new Proportion(right[0], counts[0]),
                new Proportion(right[0], all),
                new Proportion(right[0] + right[1], all));
    }
}
