package io.mergewright.diagnose.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    @Test
    void shouldWriteWhatOneWouldPaste() {
        var markdown = MarkdownReport.of(Reports.ofFailedTest(), 40);

        assertThat(markdown).isEqualTo("""
                        ### Build failed: `FooTest.bar: expected 1 but was 2`

                        `build.log`, 1234 lines · test · tool `surefire` · kind test · exit code 1 · fingerprint `%s`

                        ```text
                        120: FAIL bar
                        121:   at Foo
                        ```

                        **Where**

                        - `src/test/java/FooTest.java:12:5`
                        - `pom.xml`

                        **Failed tests**

                        - `FooTest.bar`

                        **Other causes**

                        - `line 140: There are test failures`

                        **Advice**: `Run the test alone.`
                        """.formatted(
                        Reports.ofFailedTest().diagnosis().fingerprint().value()));
    }

    @Test
    void shouldTellSuspectChangesInCode() {
        assertThat(MarkdownReport.of(Reports.ofSuspects(), 40)).contains("""
                        **Suspect changes**

                        - `0.90 c0ffee0123 pom.xml, org.x:y 1.0 → 2.0: the failure names org.x.y.Z (line 121), by its name part of it`
                        """);
    }

    @Test
    void shouldFenceTheExcerptLongerThanAnyRunInside() {
        var markdown = MarkdownReport.of(Reports.ofHostileLog(), 40);

        assertThat(markdown).contains("\n`````text\n1: ").contains("\n3: ````\n`````\n");
    }

    @Test
    void shouldKeepUntrustedTextInsideCode() {
        var markdown = MarkdownReport.of(Reports.ofHostileLog(), 40);

        var withoutCode = markdown.replaceAll("(?s)`````.*?`````", "").replaceAll("(`+) ?[^\n]*? ?(?<!`)\\1(?!`)", "");
        assertThat(withoutCode).doesNotContain("@", "<", "octocat").contains("### Build failed");
    }

    @Test
    void shouldLetNoControlCharacterThrough() {
        var markdown = MarkdownReport.of(Reports.ofHostileLog(), 40);

        assertThat(markdown.chars()).noneMatch(c -> c != '\n' && Character.isISOControl(c));
        assertThat(markdown).doesNotContain("\n## to left");
    }

    @Test
    void shouldSayHowManyLinesItLeftOut() {
        var markdown = MarkdownReport.of(Reports.ofLongExcerpt(1, 100), 10);

        assertThat(markdown).contains("5: this is line 5\n… 90 lines left out\n96: this is line 96\n");
    }

    @Test
    void shouldSayThatABuildPassed() {
        assertThat(MarkdownReport.of(Reports.ofPassedBuild(), 40))
                .isEqualTo("### Build passed\n\n`green.log`, 1234 lines\n");
    }
}
