package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Evidence;
import io.mergewright.core.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code sh -x} writes is what was tried, not what went wrong. */
class ShellTraceTest {
    @Test
    void shouldNameWhatTheCommandSaidAndNotTheEndOfTheShell() {
        Diagnosis diagnosis = diagnose("""
                + ./build.sh
                preparing the thing
                widget is bad
                + exit 1

                ERROR: script returned exit code 1
                """);

        assertThat(diagnosis.headline()).isEqualTo("widget is bad");
        assertThat(diagnosis.excerpts())
                .flatExtracting(Evidence::lines)
                .contains("+ ./build.sh", "widget is bad")
                .doesNotContain("+ exit 1");
    }

    @Test
    void shouldNameWhatWasSaidAmongCommandsThatMentionFailures() {
        assertThat(diagnose("""
                        + test -f missing.txt
                        + echo 'the parts do not fit'
                        the parts do not fit
                        + test -f ERROR: = fatal
                        + exit 3

                        ERROR: script returned exit code 3
                        """).headline()).isEqualTo("the parts do not fit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+ exit 1", "++ cat version.txt\n+ false", "+ cd app\n+ grep -q ERROR: out.txt\n+ exit 1"})
    void shouldNameHowTheShellEndedWhereNothingElseWasSaid(String log) {
        assertThat(diagnose(log + "\n\nERROR: script returned exit code 1\n").headline())
                .isEqualTo("ERROR: script returned exit code 1");
    }

    @Test
    void shouldStillShowTheLastCommandsWhereNothingElseWasSaid() {
        assertThat(diagnose("+ cd app\n+ test -f out.txt\n\nERROR: script returned exit code 1\n")
                        .excerpts())
                .flatExtracting(Evidence::lines)
                .contains("+ test -f out.txt");
    }

    @Test
    void shouldFindNoPlacesInCommands() {
        assertThat(diagnose("""
                        + ./find.sh Shop.java:7: other
                        nothing there
                        + exit 1

                        ERROR: script returned exit code 1
                        """).locations()).isEmpty();
    }

    @Test
    void shouldTakeNoCommandForWhatACompilerSays() {
        Diagnosis diagnosis = diagnose("""
                + echo Shop.java:7: error: cannot find symbol
                Shop.java:7: error: cannot find symbol
                + exit 1

                ERROR: script returned exit code 1
                """);

        assertThat(diagnosis.headline()).isEqualTo("cannot find symbol");
        assertThat(diagnosis.locations()).containsExactly(Location.of("Shop.java", 7));
    }

    @Test
    void shouldNotNameTheCommandOfAJobThatIsNoPipeline() {
        assertThat(diagnose("""
                        Started by user admin
                        Building in workspace /var/lib/jenkins/workspace/shop
                        [shop] $ /bin/sh -xe /tmp/jenkins1.sh
                        + true
                        + exit 1
                        Build step 'Execute shell' marked build as failure
                        Finished: FAILURE
                        """).headline()).isEqualTo("The build failed, and its log does not say why");
    }

    private static Diagnosis diagnose(String log) {
        return new Diagnoser(RuleLibrary.load()).diagnose(LogTexts.of(log));
    }
}
