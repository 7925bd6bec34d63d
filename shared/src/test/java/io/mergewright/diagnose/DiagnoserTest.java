package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
import io.mergewright.core.Location;
import io.mergewright.diagnose.Diagnosis.Outcome;
import io.mergewright.diagnose.rule.RuleFile;
import io.mergewright.diagnose.rule.RuleFileReader;
import io.mergewright.log.Baseline;
import io.mergewright.log.LogSource;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnoserTest {
    private static final String COMPILE_ERROR = """
            $ make
            src/a.c:3:1: error: unknown type name 'foo'
                3 | foo bar;
                  | ^~~
            make: *** [a.o] Error 1
            The command "make" exited with 2.
            """;
    private static final String TOKEN = "gh" + "p_" + "0123456789abcdefghijABCDEFGHIJ012345";

    @Test
    void shouldLetTheFirstRealCauseLeadAndNotItsWrapper() {
        Diagnosis diagnosis = diagnose(COMPILE_ERROR);

        assertThat(diagnosis.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(diagnosis.excerpts().get(0).firstLine()).isEqualTo(2);
        assertThat(diagnosis.exitCode()).hasValue(2);
    }

    @Test
    void shouldLetAUsersOwnRuleLeadTheShippedOnes() {
        Diagnosis diagnosis = diagnose(COMPILE_ERROR, own("acme-types"));

        assertThat(diagnosis.causes().get(0).rule()).isEqualTo("acme-types");
        assertThat(diagnosis.causes().get(0).advice()).isEqualTo("Ask acme");
    }

    @Test
    void shouldReplaceAShippedRuleByAUsersOwnOfThatName() {
        String shipped = diagnose(COMPILE_ERROR).causes().get(0).rule();

        Diagnosis diagnosis = diagnose(COMPILE_ERROR, own(shipped));

        assertThat(diagnosis.causes().get(0).rule()).isEqualTo(shipped);
        assertThat(diagnosis.causes().get(0).advice()).isEqualTo("Ask acme");
    }

    @Test
    void shouldNotTakeForACauseWhatTheGreenBuildAlsoSaid() {
        var baseline = Baseline.of(
                LogSource.ofText(COMPILE_ERROR.lines().limit(4).reduce("", (a, b) -> a + b + "\n"), "green"));

        var diagnosis = new Diagnoser(RuleLibrary.load()).diagnose(LogTexts.of(COMPILE_ERROR), baseline::knows);

        assertThat(diagnosis.failed()).isTrue();
        assertThat(diagnosis.causes()).extracting(Finding::headline).noneMatch(line -> line.contains("foo"));
    }

    /** The rule's own form is the message behind the code, of which there is none. */
    @Test
    void shouldHaveAHeadlineWhereTheFormOfTheRuleComesToNothing() {
        Diagnosis diagnosis = diagnose("$ npm ci\nnpm ERR! code ENOTFOUND\n");

        assertThat(diagnosis.causes().get(0).rule()).isEqualTo("npm-network");
        assertThat(diagnosis.headline()).isEqualTo("npm ERR! code ENOTFOUND");
    }

    @Test
    void shouldShowTheWrapperWhereNothingElseSpeaks() {
        Diagnosis diagnosis = diagnose("$ make\nmake: *** [a.o] Error 1\nThe command \"make\" exited with 2.\n");

        assertThat(diagnosis.excerpts().get(0).firstLine()).isEqualTo(2);
    }

    @Test
    void shouldQuoteASecondOpinionWhereTheCauseIsOnlyLikely() {
        String unsure = """
                error: the index of pages is out of date
                docs/a.md:3: recieve ==> receive
                Finished: FAILURE
                """;

        Diagnosis diagnosis = diagnose(unsure);

        assertThat(diagnosis.causes().get(0).rule()).isEqualTo("codespell-word");
        assertThat(diagnosis.excerpts()).extracting(Evidence::firstLine).containsExactly(2L, 1L);
    }

    @Test
    void shouldTakeTheVeryLastLineAsTheFailureOfASilentLog() {
        Diagnosis diagnosis = diagnose("fetching\n./install.sh: line 7: cd: ./vendor: No such file or directory\n\n");

        assertThat(diagnosis.failed()).isTrue();
        assertThat(diagnosis.excerpts().get(0).firstLine()).isEqualTo(2);
    }

    @Test
    void shouldNotTakeForACauseWhatEndsWithTheVerdictThatItPassed() {
        Diagnosis diagnosis = diagnose("""
                $ ./run
                docs/a.md:3: recieve ==> receive:    OK
                error: the index is out of date
                The command "./run" exited with 1.
                """);

        assertThat(diagnosis.excerpts()).extracting(Evidence::firstLine).doesNotContain(2L);
    }

    @Test
    void shouldSayThatALogHoldsNotEnoughEvidence() {
        assertThat(diagnose("hello\nworld\n").outcome()).isEqualTo(Outcome.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void shouldTellWhereABuildThatPassedWarns() {
        Diagnosis diagnosis = diagnose("""
                src/a.xyz:3:1: warning: unused value
                Done. Your build exited with 0.
                """);

        assertThat(diagnosis.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(diagnosis.locations()).extracting(Location::toString).containsExactly("src/a.xyz:3:1");
    }

    @Test
    void shouldLetTheLastAttemptOfACommandDecide() {
        Diagnosis diagnosis = diagnose("""
                $ make
                src/a.c:3:1: error: unknown type name 'foo'
                The command "eval make all" failed. Retrying, 2 of 3.
                src/b.c:4:1: error: unknown type name 'bar'
                The command "eval make all" failed 2 times.
                The command "make all" failed and exited with 2 during .
                """);

        assertThat(diagnosis.headline()).contains("bar");
    }

    @Test
    void shouldKeepSecretsOutOfTheNamesOfTests() {
        Diagnosis diagnosis = diagnose("--- FAIL: TestLogin/" + TOKEN + " (0.00s)\n    a_test.go:3: wrong\nFAIL\n");

        assertThat(diagnosis.failedTests()).hasSize(1);
        assertThat(diagnosis.toString()).doesNotContain(TOKEN);
    }

    @Test
    void shouldKeepSecretsOutOfPlaces() {
        Diagnosis diagnosis = diagnose(COMPILE_ERROR.replace("src/a.c", "src/" + TOKEN + "/a.c"));

        assertThat(diagnosis.locations()).extracting(Location::path).startsWith("src/[redacted:github-token]/a.c");
        assertThat(diagnosis.toString()).doesNotContain(TOKEN);
    }

    @Test
    void shouldTellASecretByTheWholeLineAndNotByThePartThatARuleCaught() {
        Diagnosis diagnosis = diagnose(
                "https://build:Tr0ub4dor3@example.com/a.c:3 is broken\n",
                own("acme-broken", "(?<path>[^/:]+/a\\.c):(?<line>\\d+) is broken"));

        assertThat(diagnosis.causes().get(0).rule()).isEqualTo("acme-broken");
        assertThat(diagnosis.causes().get(0).locations()).hasSize(1);
        assertThat(diagnosis.toString()).doesNotContain("Tr0ub4dor3");
    }

    @Test
    void shouldKeepTheStartOfASecretOutOfAHeadlineThatIsCut() {
        Diagnosis diagnosis = diagnose(COMPILE_ERROR.replace("'foo'", "x".repeat(160) + " " + TOKEN));

        assertThat(diagnosis.headline()).hasSizeBetween(150, 200);
        assertThat(diagnosis.toString()).doesNotContain(TOKEN.substring(0, 10));
    }

    private static Diagnosis diagnose(String log, RuleFile... own) {
        return new Diagnoser(RuleLibrary.load(List.of(own))).diagnose(LogTexts.of(log));
    }

    private static RuleFile own(String id) {
        return own(id, "error: unknown type name (?<message>.+)");
    }

    private static RuleFile own(String id, String start) {
        String rule = """
                tools:
                  - tool: acme
                    category: compile
                    rules:
                      - id: %s
                        advice: 'Ask acme'
                        start: '%s'
                """.formatted(id, start);
        return RuleFileReader.ofUserRules().read("own.yml", new StringReader(rule));
    }
}
