package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void shouldPrintUsageWhenNoSubcommandIsGiven() {
        var run = CommandLineRun.of();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: mergewright").contains("diagnose", "eval");
    }

    @Test
    void shouldPrintTheVersionOfTheBuild() {
        var run = CommandLineRun.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().strip()).matches("mergewright \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void shouldRefuseAnUnknownOptionInOneLine() {
        var run = CommandLineRun.of("--no-such-option");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("mergewright: ")
                .contains("--no-such-option")
                .hasLineCount(1);
    }

    @Test
    void shouldPrintTheTraceOnlyWhenAsked() {
        assertThat(CommandLineRun.of("diagnose", "x.log", "--rules", "none.yml").err())
                .doesNotContain("\tat ");
        assertThat(CommandLineRun.of("diagnose", "x.log", "--rules", "none.yml", "--verbose")
                        .err())
                .contains("\tat ");
    }
}
