package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.jenkins.build.StepLog;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Diagnoser DIAGNOSER = new Diagnoser(RuleLibrary.load());
    private static final String COMPILER =
            "src/Shop.java:7: error: cannot find symbol\nERROR: script returned exit code 1\n";
    private static final String NETWORK =
            "curl: (6) Could not resolve host: example.com\nERROR: script returned exit code 6\n";

    @Test
    void shouldLetTheFirstStepThatEndedTheBuildSpeak() {
        var caught = step("a » sh", true, NETWORK);
        var fatal = step("b » sh", false, COMPILER);

        var summary = Summary.of(List.of(caught, fatal), List.of());

        assertThat(summary.headline()).isEqualTo(fatal.getHeadline());
        assertThat(summary.fingerprint()).isEqualTo(fatal.getFingerprint());
    }

    @Test
    void shouldLetACaughtStepSpeakWhereNoOtherDoes() {
        var caught = step("a » sh", true, NETWORK);

        assertThat(Summary.of(List.of(caught), List.of()).headline()).isEqualTo(caught.getHeadline());
    }

    @Test
    void shouldTellOfTestsWhereTheLogShowsNothing() {
        var tests = List.of(new FailedTest("shop.B", "", 1), new FailedTest("shop.A", "", 3));

        var summary = Summary.of(List.of(step("", false, "all is well\nFinished: UNSTABLE\n")), tests);

        assertThat(summary.outcome()).isEqualTo("failed");
        assertThat(summary.headline()).isEqualTo("2 tests failed, among them shop.A");
        assertThat(summary.fingerprint())
                .isNotEmpty()
                .isEqualTo(Summary.of(List.of(), List.of(tests.get(1), tests.get(0)))
                        .fingerprint());
    }

    @Test
    void shouldSaySoWhereTheLogShowsNoFailure() {
        var summary = Summary.of(List.of(step("", false, "fine\nFinished: SUCCESS\n")), List.of());

        assertThat(summary.outcome()).isEqualTo("passed");
        assertThat(summary.headline()).isEqualTo("The log shows no failure");
    }

    @Test
    void shouldSaySoWhereThereIsNotEnoughEvidence() {
        assertThat(Summary.of(List.of(step("", false, "well\n")), List.of()).outcome())
                .isEqualTo("not-enough-evidence");
    }

    private static StepDiagnosis step(String name, boolean caught, String text) {
        var log = new StepLog(name, "console", "", caught, InputStream::nullInputStream);
        var diagnosis = DIAGNOSER.diagnose(new LogReader().read(LogSource.ofText(text, name)));
        return new StepDiagnosis(log, diagnosis, StepDiagnosis.Surroundings.NONE, "", 2);
    }
}
