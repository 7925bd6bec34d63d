package io.mergewright.quality;

import static io.mergewright.quality.Cases.lines;
import static io.mergewright.quality.Cases.linesOr;
import static io.mergewright.quality.Cases.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineScoreTest {
    @Test
    void shouldWeighRecallAndPrecision() {
        var score = LineScore.of(lines(range(10, 13)), List.of(range(12, 17)));

        assertThat(score.recall()).isEqualTo(2 / 4.0);
        assertThat(score.precision()).isEqualTo(2 / 6.0);
        assertThat(score.f1()).isCloseTo(0.4, within(1e-9));
        assertThat(score.hit()).isTrue();
        assertThat(score.shown()).isEqualTo(6);
    }

    @Test
    void shouldCountTheAlternativeThatIsMetBest() {
        var score = LineScore.of(linesOr(range(1, 10), range(50, 50), range(90, 91)), List.of(range(50, 50)));

        assertThat(score.f1()).isEqualTo(1);
    }

    @Test
    void shouldLookOnlyAtTheFirstFiftyLinesForAnEarlyHit() {
        var late = LineScore.of(lines(range(200, 200)), List.of(range(1, 50), range(200, 200)));
        var early = LineScore.of(lines(range(200, 200)), List.of(range(1, 49), range(200, 200)));

        assertThat(late.hit()).isTrue();
        assertThat(late.hitWithin50()).isFalse();
        assertThat(early.hitWithin50()).isTrue();
    }

    @Test
    void shouldCutAnAnswerAfterFourHundredLines() {
        var score = LineScore.of(lines(range(401, 401)), List.of(range(1, 1_000_000_000)));

        assertThat(score.shown()).isEqualTo(400);
        assertThat(score.hit()).isFalse();
    }

    @Test
    void shouldBeNothingWithoutAnAnswer() {
        var score = LineScore.of(lines(range(1, 2)), List.of());

        assertThat(score).isEqualTo(new LineScore(0, 0, 0, false, false, 0));
    }
}
