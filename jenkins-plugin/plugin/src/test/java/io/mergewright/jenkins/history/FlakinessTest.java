package io.mergewright.jenkins.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.jenkins.history.Flakiness.Later;
import io.mergewright.jenkins.history.Flakiness.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlakinessTest {
    private static final Later FAILED = new Later(Outcome.OTHER, false, false, true);
    private static final Later GREEN = new Later(Outcome.GREEN, false, false, true);
    private static final Later CHANGED_GREEN = new Later(Outcome.GREEN, true, false, true);

    @Test
    void shouldBeFlakyWhenGreenAgainWithoutAChange() {
        assertThat(Flakiness.in(List.of(GREEN))).isTrue();
        assertThat(Flakiness.in(List.of(FAILED, FAILED, GREEN))).isTrue();
    }

    @Test
    void shouldNotBeFlakyWhenAChangeCameInBetween() {
        assertThat(Flakiness.in(List.of(CHANGED_GREEN))).isFalse();
        assertThat(Flakiness.in(List.of(new Later(Outcome.OTHER, true, false, true), GREEN)))
                .isFalse();
    }

    @Test
    void shouldBeFlakyWhenGreenAtTheSameCommitWhateverTheChangesSay() {
        assertThat(Flakiness.in(List.of(new Later(Outcome.GREEN, true, true, true))))
                .isTrue();
    }

    @Test
    void shouldNotBeFlakyWhenStartedOtherwise() {
        assertThat(Flakiness.in(List.of(new Later(Outcome.GREEN, false, true, false))))
                .isFalse();
    }

    @Test
    void shouldNotBeFlakyWhileNothingIsKnown() {
        assertThat(Flakiness.in(List.of())).isFalse();
        assertThat(Flakiness.in(List.of(FAILED, new Later(Outcome.RUNNING, false, true, true), GREEN)))
                .isFalse();
    }

    @Test
    void shouldLookNoFurtherThanTheFirstGreenBuild() {
        assertThat(Flakiness.in(List.of(CHANGED_GREEN, GREEN))).isFalse();
    }
}
