package io.mergewright.jenkins.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.jenkins.branch.FixBranch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposedFixTest {
    private final ProposedFix fix = new ProposedFix(
            new ProposedFix.Identity("suggestion", "0", "1", "compile"),
            new ProposedFix.Content("missing-token", "Put the missing ;", "", List.of(), Optional.empty()),
            new ProposedFix.Judged(0.936, 0.9, true, true, List.of(), List.of(), List.of()));

    @Test
    void shouldHeedTheFirstDecisionOnly() {
        assertThat(fix.decide(ProposedFix.State.REJECTED, "ann", "wrong file")).isTrue();
        assertThat(fix.decide(ProposedFix.State.ACCEPTED, "bob", "")).isFalse();

        assertThat(fix.getState()).isEqualTo(ProposedFix.State.REJECTED);
        assertThat(fix.getDecidedBy()).isEqualTo("ann");
        assertThat(fix.getComment()).isEqualTo("wrong file");
    }

    @Test
    void shouldRememberTheFirstBuildThatHoldsIt() {
        assertThat(fix.take(12, new FixWatch.Built("a", false))).isTrue();
        assertThat(fix.take(13, new FixWatch.Built("b", true))).isFalse();

        assertThat(fix.getTakenUpBy()).isEqualTo("12");
        assertThat(fix.getTakenUpCommit()).isEqualTo("a");
        assertThat(fix.isVerified()).isFalse();
    }

    @Test
    void shouldBeTakenBackOnceAndOnlyAfterItWasTakenUp() {
        assertThat(fix.revert(11)).isFalse();
        fix.take(12, new FixWatch.Built("a", true));

        assertThat(fix.revert(13)).isTrue();
        assertThat(fix.revert(14)).isFalse();
        assertThat(fix.getRevertedBy()).isEqualTo("13");
    }

    @Test
    void shouldTakeABranchUntilOneIsOnItsWay() {
        assertThat(fix.isBranchable()).isTrue();
        fix.setBranch(FixBranch.waiting("mergewright/fix", 1));
        assertThat(fix.isBranchable()).isFalse();
        fix.setBranch(FixBranch.waiting("mergewright/fix", 1).failed("No."));
        assertThat(fix.isBranchable()).isTrue();
    }

    @Test
    void shouldTakeNoBranchOnceSomebodyRejectedIt() {
        fix.decide(ProposedFix.State.REJECTED, "ann", "");

        assertThat(fix.isBranchable()).isFalse();
    }

    @Test
    void shouldGiveItsConfidenceInPercent() {
        assertThat(fix.getPercent()).isEqualTo("94 %");
    }
}
