package io.mergewright.jenkins.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.jenkins.branch.FixText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixTextsTest {
    private static ProposedFix fix(String title, String checked) {
        return new ProposedFix(
                new ProposedFix.Identity("suggestion", "0", "1", "compile"),
                new ProposedFix.Content("missing-token", title, "", List.of(), Optional.empty()),
                new ProposedFix.Judged(0.936, 0.9, true, true, List.of("rule"), List.of(checked), List.of()));
    }

    @Test
    void shouldTellWhatIsKnown() {
        ProposedFix fix = fix("Put the missing ;", "make passes");
        fix.decide(ProposedFix.State.ACCEPTED, "ann", "");

        FixText text = FixTexts.of(fix, "shop #12", "https://ci.example.com/job/shop/12/");

        assertThat(text.title()).isEqualTo("Put the missing ;");
        assertThat(text.message())
                .isEqualTo("Proposed for the failed build shop #12, https://ci.example.com/job/shop/12/.");
        assertThat(text.body()).isEqualTo("""
                        The build [shop \\#12](https://ci.example.com/job/shop/12/) failed; this is what would mend it.

                        **Proven**: the command fails without it and passes with it.
                        Confidence 94 %.

                        **What was verified**

                        - make passes

                        **Reasons for the confidence**

                        - rule

                        Accepted in Jenkins by ann.""");
    }

    @Test
    void shouldCallNobodyAndRenderNothing() {
        FixText text = FixTexts.of(fix("x", "cc @everyone <img src=x> [x](javascript:1) `b`"), "shop #12", null);

        assertThat(text.body())
                .contains("cc \\@everyone \\<img src=x\\> \\[x\\](javascript:1) \\`b\\`")
                .startsWith("The build shop \\#12 failed");
        assertThat(text.message()).isEqualTo("Proposed for the failed build shop #12.");
    }

    @Test
    void shouldCutTitlesThatAreTooLong() {
        assertThat(FixTexts.of(fix("x".repeat(100), ""), "shop #12", null).title())
                .hasSize(72)
                .endsWith("…");
    }
}
