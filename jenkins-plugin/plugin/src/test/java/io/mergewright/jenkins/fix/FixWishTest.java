package io.mergewright.jenkins.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.jenkins.config.ProposalSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixWishTest {
    private final ProposalSettings settings = new ProposalSettings();

    @Test
    void shouldReadGlobsInLinesAndWithCommas() {
        settings.setAllowedPaths("src/**, docs/*.md\n\n*.c\n");

        assertThat(FixWish.of(settings).allowed()).containsExactly("src/**", "docs/*.md", "*.c");
    }

    @Test
    void shouldAllowAllFilesWhereNoneAreNamed() {
        settings.setAllowedPaths(" \n,");

        assertThat(FixWish.of(settings).allowed()).isEmpty();
    }

    @Test
    void shouldTakeAMinuteForLess() {
        settings.setVerifyMinutes(0);

        assertThat(FixWish.of(settings).minutes()).isEqualTo(1);
    }

    @Test
    void shouldTakeThresholds() {
        settings.setPublishAt(" 0.9 ");
        settings.setAskAt("0.25");

        assertThat(FixWish.of(settings).publishAt()).hasValue(0.9);
        assertThat(FixWish.of(settings).askAt()).hasValue(0.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "1.5", "-0.1", "NaN"})
    void shouldLeaveOutThresholdsThatAreNone(String text) {
        settings.setPublishAt(text);

        assertThat(FixWish.of(settings).publishAt()).isEmpty();
    }
}
