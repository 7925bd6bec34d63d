package io.mergewright.jenkins.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Fingerprint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookOnAgentTest {
    private static final String DIFF = """
            --- a/main.c
            +++ b/main.c
            @@ -1 +1 @@
            -int f(void) {return 1}
            +int f(void) {return 1;}
            """;

    @TempDir
    private Path directory;

    @Test
    void shouldFindAFixThatSomebodyTypedByHand() throws Exception {
        var checkout = new Checkout(directory);
        ProposedFix fix = fix(checkout.commit(Checkout.BROKEN));
        String now = checkout.commit("/* f */\n" + Checkout.MENDED);

        assertThat(new LookOnAgent(now, List.of(fix)).invoke(checkout.file(), null))
                .containsExactly(fix.getId());
    }

    @Test
    void shouldFindNothingWhereTheLinesStillReadAsBefore() throws Exception {
        var checkout = new Checkout(directory);
        ProposedFix fix = fix(checkout.commit(Checkout.BROKEN));
        String now = checkout.commit(Checkout.BROKEN + "int g;\n");

        assertThat(new LookOnAgent(now, List.of(fix)).invoke(checkout.file(), null))
                .isEmpty();
    }

    @Test
    void shouldFindNothingWhereTheCheckoutIsGone() {
        assertThat(new LookOnAgent("0".repeat(40), List.of(fix("1".repeat(40)))).invoke(directory.toFile(), null))
                .isEmpty();
    }

    private static ProposedFix fix(String commit) {
        return new ProposedFix(
                new ProposedFix.Identity(
                        "suggestion", Fingerprint.of(List.of("fix")).value(), commit, "compile"),
                new ProposedFix.Content("missing-token", "Put the missing ;", DIFF, List.of()),
                new ProposedFix.Judged(0.9, 0.9, true, true, List.of(), List.of(), List.of()));
    }
}
