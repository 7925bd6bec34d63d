package io.mergewright.quality;

import static io.mergewright.quality.Cases.lines;
import static io.mergewright.quality.Cases.linesOr;
import static io.mergewright.quality.Cases.range;
import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.quality.Prediction.QuotedLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowanceScoreTest {
    /** Three lines of seven characters with their ends: two tokens each. */
    private static final List<QuotedLine> QUOTED =
            List.of(new QuotedLine(5, 6), new QuotedLine(6, 6), new QuotedLine(7, 6));

    @Test
    void shouldCountWholeLinesThatFit() {
        assertThat(AllowanceScore.of(lines(range(6, 7)), QUOTED, 6)).isEqualTo(new AllowanceScore(true, true));
        assertThat(AllowanceScore.of(lines(range(6, 7)), QUOTED, 5)).isEqualTo(new AllowanceScore(true, false));
        assertThat(AllowanceScore.of(lines(range(6, 7)), QUOTED, 3)).isEqualTo(new AllowanceScore(false, false));
    }

    @Test
    void shouldBeContentWithOneAlternative() {
        var expected = linesOr(range(100, 120), range(7, 7));

        assertThat(AllowanceScore.of(expected, QUOTED, 6)).isEqualTo(new AllowanceScore(true, true));
    }
}
