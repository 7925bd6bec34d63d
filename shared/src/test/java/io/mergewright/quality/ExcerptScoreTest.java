package io.mergewright.quality;

import static io.mergewright.quality.Cases.lines;
import static io.mergewright.quality.Cases.linesOr;
import static io.mergewright.quality.Cases.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExcerptScoreTest {
    @Test
    void shouldTellSomeMarkedLinesFromAll() {
        assertThat(ExcerptScore.of(lines(range(6, 7)), Set.of(5L, 6L, 7L))).isEqualTo(new ExcerptScore(true, true));
        assertThat(ExcerptScore.of(lines(range(6, 7)), Set.of(5L, 6L))).isEqualTo(new ExcerptScore(true, false));
        assertThat(ExcerptScore.of(lines(range(6, 7)), Set.of(5L))).isEqualTo(new ExcerptScore(false, false));
    }

    @Test
    void shouldBeContentWithOneAlternative() {
        var expected = linesOr(range(100, 120), range(7, 7));

        assertThat(ExcerptScore.of(expected, Set.of(7L))).isEqualTo(new ExcerptScore(true, true));
    }
}
