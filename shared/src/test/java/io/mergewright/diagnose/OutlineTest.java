package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.diagnose.Outline.Status;
import io.mergewright.diagnose.rule.LogText;
import org.junit.jupiter.api.Test;

class OutlineTest {
    @Test
    void shouldFindTheCommandThatTravisSaysFailed() {
        Outline outline = outline("""
                $ bundle install
                fine
                The command "bundle install" exited with 0.
                $ make test
                $ inner command
                boom
                The command "make test" exited with 2.

                Done. Your build exited with 1.
                """);

        assertThat(outline.status()).isEqualTo(Status.FAILED);
        assertThat(outline.exitCode()).hasValue(2);
        assertThat(outline.sections()).containsExactly(new Section(3, 6, "make test"));
        assertThat(outline.sectionOf(5)).isZero();
        assertThat(outline.sectionOf(1)).isEqualTo(-1);
    }

    @Test
    void shouldTakeTheLastCommandAsFailedWhereTheLogIsCutOffInABadMoment() {
        Outline outline = outline("""
                $ make
                The command "make" exited with 0.
                $ make check
                wallet | Failed | 94 s
                FAILED: 1 of 20
                """);

        assertThat(outline.status()).isEqualTo(Status.FAILED);
        assertThat(outline.sections()).containsExactly(new Section(2, 4, "make check"));
    }

    @Test
    void shouldTakeALogAsPassedThatIsCutOffAfterCommandsThatPassed() {
        Outline outline = outline("""
                $ make check
                FAILED once, tried again
                The command "make check" exited with 0.
                $ upload report
                1 file, 0 errors
                """);

        assertThat(outline.status()).isEqualTo(Status.PASSED);
        assertThat(outline.sections()).isEmpty();
    }

    @Test
    void shouldFindTheStepThatGitHubSaysFailed() {
        Outline outline = outline("""
                2024-05-01T10:00:00.0000000Z ##[group]Run npm ci
                2024-05-01T10:00:01.0000000Z ##[endgroup]
                2024-05-01T10:00:02.0000000Z added 3 packages
                2024-05-01T10:00:03.0000000Z ##[group]Run npm test
                2024-05-01T10:00:04.0000000Z ##[endgroup]
                2024-05-01T10:00:05.0000000Z boom
                2024-05-01T10:00:06.0000000Z ##[error]Process completed with exit code 1.
                2024-05-01T10:00:07.0000000Z Post job cleanup.
                2024-05-01T10:00:08.0000000Z Cleaning up orphan processes
                """);

        assertThat(outline.status()).isEqualTo(Status.FAILED);
        assertThat(outline.sections()).containsExactly(new Section(3, 6, "npm test"));
    }

    @Test
    void shouldTakeTheLastTracedCommandBeforeJenkinsSaysFailed() {
        Outline outline = outline("""
                Started by user runner
                + ./configure
                checking for cc... cc
                + make
                boom
                Build step 'Execute shell' marked build as failure
                Finished: FAILURE
                """);

        assertThat(outline.status()).isEqualTo(Status.FAILED);
        assertThat(outline.exitCode()).isEmpty();
        assertThat(outline.command()).isEqualTo("make");
    }

    @Test
    void shouldTakeTheWholeLogOfAPipelineWhoseOtherStepsRunOnAfterTheFailure() {
        Outline outline = outline("""
                [Pipeline] sh
                + make
                boom
                [Pipeline] sh
                + rm -rf work
                [Pipeline] }
                ERROR: script returned exit code 2
                Finished: FAILURE
                """);

        assertThat(outline.exitCode()).hasValue(2);
        assertThat(outline.sections()).containsExactly(new Section(0, 6, ""));
    }

    @Test
    void shouldBelieveTheEndMarkAndNotTheWords() {
        assertThat(outline("ERROR: all is lost\nFATAL failure\nFinished: SUCCESS\n")
                        .status())
                .isEqualTo(Status.PASSED);
        assertThat(outline("all is well\nFinished: FAILURE\n").status()).isEqualTo(Status.FAILED);
        assertThat(outline("all is well\nFinished: ABORTED\n").status()).isEqualTo(Status.CANCELLED);
        assertThat(outline("all is well\n").status()).isEqualTo(Status.SILENT);
    }

    @Test
    void shouldNotTakeAToolsSuccessForTheSuccessOfTheBuild() {
        assertThat(outline("The command \"x\" exited with 1.\n[INFO] BUILD SUCCESS\n")
                        .status())
                .isEqualTo(Status.FAILED);
    }

    private static Outline outline(String log) {
        var text = LogText.of(LogTexts.of(log));
        return Outline.of(text, RuleLibrary.load().match(text));
    }
}
