package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
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
    void shouldNotPassForDoneWhenItsOutputIsLost() throws IOException {
        var closed = Writer.nullWriter();
        closed.close();
        var full = new PrintWriter(closed);
        full.print("FAILED");
        var err = new StringWriter();

        assertThat(Main.finish(0, full, new PrintWriter(err))).isEqualTo(4);
        assertThat(err.toString()).isEqualToIgnoringNewLines("mergewright: standard output: cannot be written");
        assertThat(Main.finish(1, new PrintWriter(new StringWriter()), new PrintWriter(err)))
                .isEqualTo(1);
    }

    @Test
    void shouldOfferRulesOfTheUserToEveryCommand() {
        for (String command : List.of("diagnose", "eval", "rules")) {
            assertThat(CommandLineRun.of(command, "--help").out())
                    .contains("--rules=FILE", "Exit codes:", "--verbose")
                    .containsOnlyOnce("--help");
        }
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
