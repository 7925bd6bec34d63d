package io.mergewright.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestScoreTest {
    @Test
    void shouldCompareLettersAndDigitsOnly() {
        var score = TestScore.of(List.of("noAssert(com.example.FooTest)"), List.of("no_assert", "other"));

        assertThat(score).isEqualTo(new TestScore(1, 0.5));
    }

    @Test
    void shouldNotTakeANameOfSignsForAnyTest() {
        assertThat(TestScore.of(List.of("a", "b"), List.of("---"))).isEqualTo(new TestScore(0, 0));
    }

    @Test
    void shouldBeNothingWithoutAnAnswer() {
        assertThat(TestScore.of(List.of("a"), List.of())).isEqualTo(new TestScore(0, 0));
    }
}
