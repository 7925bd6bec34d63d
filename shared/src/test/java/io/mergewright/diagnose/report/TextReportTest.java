package io.mergewright.diagnose.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
    @Test
    void shouldPrintTheWholeDiagnosisInReadingOrder() {
        var text = TextReport.of(Reports.ofFailedTest(), 40, Paint.NONE);

        assertThat(text).isEqualTo("""
                        FAILED test: FooTest.bar: expected 1 but was 2

                          log          build.log
                          read         1234 lines, 56789 bytes
                          tool         surefire
                          exit code    1
                          kind         test
                          fingerprint  %s

                        what the log says
                          120 | FAIL bar
                          121 |   at Foo

                        where
                          src/test/java/FooTest.java:12:5
                          pom.xml

                        failed tests
                          FooTest.bar

                        other causes
                          line 140: There are test failures [surefire]

                        advice
                          Run the test alone.
                        """.formatted(
                        Reports.ofFailedTest().diagnosis().fingerprint().value()));
    }

    @Test
    void shouldTellSuspectChangesWithTheirReasons() {
        assertThat(TextReport.of(Reports.ofSuspects(), 40, Paint.NONE)).contains("""

                        suspect changes
                          0.90 c0ffee0123 pom.xml, org.x:y 1.0 → 2.0: the failure names org.x.y.Z (line 121), by its name part of it
                        """);
    }

    @Test
    void shouldSayWhenNothingInTheChangeIsLinked() {
        assertThat(TextReport.of(Reports.ofUnlinkedChange(), 40, Paint.NONE))
                .contains("suspect changes\n  nothing in the change is linked to the evidence\n");
    }

    @Test
    void shouldCutALongExcerptInItsMiddleAndSayHowMuch() {
        var text = TextReport.of(Reports.ofLongExcerpt(98, 107), 4, Paint.NONE);

        assertThat(text).contains("""
                         98 | this is line 98
                           99 | this is line 99
                              … 6 lines left out
                          106 | this is line 106
                          107 | this is line 107
                        """).doesNotContain("line 100");
    }

    @Test
    void shouldNumberOnlyTheEndsOfEvidenceWithGaps() {
        var gaps = new Evidence(5, 500, List.of("first", "somewhere", "last"));

        var text = TextReport.of(Reports.ofEvidence(gaps), 40, Paint.NONE);

        assertThat(text)
                .contains("    5 | first\n", "      | somewhere\n", "  500 | last\n")
                .contains("… 493 lines between these not kept");
    }

    @Test
    void shouldCutALongLine() {
        var text = TextReport.of(Reports.ofEvidence(Reports.evidence(1, "x".repeat(2_000))), 40, Paint.NONE);

        assertThat(text).contains("x …[1500 more characters]").hasSizeLessThan(1_500);
    }

    @Test
    void shouldPrintOnlyWhatIsKnownOfAPassedBuild() {
        var text = TextReport.of(Reports.ofPassedBuild(), 40, Paint.NONE);

        assertThat(text).isEqualTo("""
                        PASSED The build passed

                          log          green.log
                          read         1234 lines, 56789 bytes
                        """);
    }

    @Test
    void shouldSayWhatKeptTheLogFromBeingRead() {
        var text = TextReport.of(Reports.ofTruncatedLog(), 40, Paint.NONE);

        assertThat(text)
                .startsWith("NOT ENOUGH EVIDENCE ")
                .endsWith("problems of reading\n  cut.log.gz: compressed data ends early after 99 bytes\n");
    }

    @Test
    void shouldSumUpVeryManyProblems() {
        var text = TextReport.of(Reports.ofProblems(10_000), 40, Paint.NONE);

        assertThat(text).endsWith("  problem 19\n  … and 9980 more\n");
    }

    @Test
    void shouldLetNoControlCharacterThrough() {
        var text = TextReport.of(Reports.ofHostileLog(), 40, Paint.NONE);

        assertThat(text.chars()).noneMatch(c -> c != '\n' && Character.isISOControl(c));
        assertThat(text).doesNotContain("\u202E").contains("owned").doesNotContain("\n## to left");
    }

    @Test
    void shouldPaintOnlyWhenAsked() {
        assertThat(TextReport.of(Reports.ofFailedTest(), 40, Paint.ANSI)).startsWith("\u001B[1;31mFAILED\u001B[0m");
        assertThat(TextReport.of(Reports.ofFailedTest(), 40, Paint.NONE)).doesNotContain("\u001B");
    }
}
