package io.mergewright.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingTest {
    @Test
    void shouldPickAboutTheShareAskedFor() {
        assertThat(picked(0.05)).isBetween(440L, 560L);
        assertThat(picked(0.7)).isBetween(6_850L, 7_150L);
        assertThat(picked(0)).isZero();
        assertThat(picked(1)).isEqualTo(10_000);
    }

    @Test
    void shouldPickTheSameOnesAgain() {
        var sampling = new Sampling(0.5);

        assertThat(IntStream.range(0, 100).mapToObj(i -> sampling.picks("id" + i)))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .mapToObj(i -> new Sampling(0.5).picks("id" + i))
                        .toList());
    }

    @Test
    void shouldRefuseWhatIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sampling(1.1));
    }

    private static long picked(double share) {
        var sampling = new Sampling(share);
        return IntStream.range(0, 10_000)
                .filter(i -> sampling.picks("suggestion-" + i))
                .count();
    }
}
