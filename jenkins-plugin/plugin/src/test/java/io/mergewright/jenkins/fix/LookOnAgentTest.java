package io.mergewright.jenkins.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Fingerprint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookOnAgentTest {
    @TempDir
    private Path directory;

    @Test
    void shouldFindAFixThatSomebodyTypedByHand() throws Exception {
        var checkout = new Checkout(directory);
        ProposedFix fix = fix(checkout.commit(Checkout.BROKEN));
        String now = checkout.commit("/* f */\n" + Checkout.MENDED);

        FixSightings seen = new LookOnAgent(List.of(now), List.of(fix)).invoke(checkout.file(), null);

        assertThat(seen.taken()).containsExactly(fix.getId());
        assertThat(seen.reverted()).isEmpty();
    }

    @Test
    void shouldFindNothingWhereTheLinesStillReadAsBefore() throws Exception {
        var checkout = new Checkout(directory);
        ProposedFix fix = fix(checkout.commit(Checkout.BROKEN));
        String now = checkout.commit(Checkout.BROKEN + "int g;\n");

        assertThat(new LookOnAgent(List.of(now), List.of(fix))
                        .invoke(checkout.file(), null)
                        .taken())
                .isEmpty();
    }

    @Test
    void shouldFindNothingWhereTheCheckoutIsGone() {
        assertThat(new LookOnAgent(List.of("0".repeat(40)), List.of(fix("1".repeat(40))))
                        .invoke(directory.toFile(), null)
                        .taken())
                .isEmpty();
    }

    @Test
    void shouldLookAtTheCommitThatIsInTheWorkspace() throws Exception {
        var checkout = new Checkout(directory);
        ProposedFix fix = fix(checkout.commit(Checkout.BROKEN));
        String now = checkout.commit(Checkout.MENDED);

        FixSightings seen = new LookOnAgent(List.of("f".repeat(40), now), List.of(fix)).invoke(checkout.file(), null);

        assertThat(seen.commit()).isEqualTo(now);
        assertThat(seen.taken()).hasSize(1);
    }

    @Test
    void shouldFindAFixThatWasTakenBack() throws Exception {
        var checkout = new Checkout(directory);
        ProposedFix fix = fix(checkout.commit(Checkout.BROKEN));
        fix.take(12, new FixWatch.Built(checkout.commit(Checkout.MENDED), true));
        String now = checkout.commit(Checkout.BROKEN);

        assertThat(new LookOnAgent(List.of(now), List.of(fix))
                        .invoke(checkout.file(), null)
                        .reverted())
                .containsExactly(fix.getId());
    }

    @Test
    void shouldNotTakeACommitOfAnotherBranchForOneThatTookItBack() throws Exception {
        var checkout = new Checkout(directory);
        String broken = checkout.commit(Checkout.BROKEN);
        ProposedFix fix = fix(broken);
        fix.take(12, new FixWatch.Built(checkout.commit(Checkout.MENDED), true));

        assertThat(new LookOnAgent(List.of(broken), List.of(fix))
                        .invoke(checkout.file(), null)
                        .reverted())
                .isEmpty();
    }

    @Test
    void shouldKeepAFixWhoseLinesWereWorkedOn() throws Exception {
        var checkout = new Checkout(directory);
        ProposedFix fix = fix(checkout.commit(Checkout.BROKEN));
        fix.take(12, new FixWatch.Built(checkout.commit(Checkout.MENDED), true));
        String now = checkout.commit("int f(void) {return 2;}\n");

        assertThat(new LookOnAgent(List.of(now), List.of(fix))
                        .invoke(checkout.file(), null)
                        .reverted())
                .isEmpty();
    }

    private static ProposedFix fix(String commit) {
        return new ProposedFix(
                new ProposedFix.Identity(
                        "suggestion", Fingerprint.of(List.of("fix")).value(), commit, "compile"),
                new ProposedFix.Content(
                        "missing-token", "Put the missing ;", Checkout.DIFF, List.of(), Optional.empty()),
                new ProposedFix.Judged(0.9, 0.9, true, true, List.of(), List.of(), List.of()));
    }
}
