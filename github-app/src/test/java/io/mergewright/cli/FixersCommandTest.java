package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.repair.FixerCatalogue;
import org.junit.jupiter.api.Test;

class FixersCommandTest {
    @Test
    void shouldListFixersRemediesComplaintsAndFixModes() {
        var run = CommandLineRun.of("fixers");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.split(" +", 3)[0] + " " + line.split(" +", 3)[1]))
                .contains("fixer executable-bit", "remedy missing-import", "complaint javac-symbol", "fix-mode gofmt");
    }

    @Test
    void shouldPrintThePageOfTheDocumentation() {
        assertThat(CommandLineRun.of("fixers", "--format", "markdown").out())
                .isEqualTo(FixerCatalogue.load().markdown());
    }

    @Test
    void shouldPrintJson() {
        assertThat(CommandLineRun.of("fixers", "--format", "json").out())
                .contains("\"fixModes\"", "\"id\" : \"gofmt\"", "\"leastClarity\"");
    }
}
