package io.mergewright.jenkins.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FixWishTest {
    @Test
    void shouldReadGlobsInLinesAndWithCommas() {
        assertThat(FixWish.of(" make ", 5, "src/**, docs/*.md\n\n*.c\n"))
                .isEqualTo(new FixWish("make", 5, List.of("src/**", "docs/*.md", "*.c")));
    }

    @Test
    void shouldAllowAllFilesWhereNoneAreNamed() {
        assertThat(FixWish.of("", 1, " \n,").allowed()).isEmpty();
    }

    @Test
    void shouldTakeAMinuteForLess() {
        assertThat(FixWish.of("", 0, "").minutes()).isEqualTo(1);
    }
}
