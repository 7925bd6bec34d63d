package io.mergewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownLimitTest {
    @Test
    void shouldLeaveAloneWhatFits() {
        assertThat(MarkdownLimit.within(100, "a\n", "end")).isEqualTo("a\nend");
    }

    @Test
    void shouldKeepTheEndAndStayWithinTheLimit() {
        String cut = MarkdownLimit.within(1_000, "line\n".repeat(1_000), "<!-- mark -->");

        assertThat(cut).hasSizeLessThanOrEqualTo(1_000).endsWith("\n…\n<!-- mark -->");
    }

    @Test
    void shouldCloseACodeBlockThatIsCut() {
        String cut = MarkdownLimit.within(1_000, "````diff\n" + "+ line\n".repeat(1_000) + "````\n", "");

        assertThat(cut.lines().filter(line -> line.equals("````")).count()).isEqualTo(1);
    }

    @Test
    void shouldCloseFoldedPartsThatAreCut() {
        String cut = MarkdownLimit.within(
                1_000,
                "<details><summary>a</summary>\n\n<details>\n" + "- line\n".repeat(1_000) + "</details></details>",
                "");

        assertThat(cut.split("</details>", -1)).hasSize(3);
    }

    @Test
    void shouldNotTakeCodeForFoldedParts() {
        String cut = MarkdownLimit.within(1_000, "```\n<details>\n```\n" + "- line\n".repeat(1_000), "");

        assertThat(cut).doesNotContain("</details>");
    }

    @Test
    void shouldCutALineThatIsTooLongByItself() {
        assertThat(MarkdownLimit.within(1_000, "x".repeat(5_000), "")).hasSizeLessThanOrEqualTo(1_000);
    }
}
