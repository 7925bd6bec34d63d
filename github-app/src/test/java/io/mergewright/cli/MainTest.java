package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldPrintUsageWhenNoSubcommandIsGiven() {
        var exitCode = run();

        assertThat(exitCode).isZero();
        assertThat(out.toString()).startsWith("Usage: mergewright");
    }

    @Test
    void shouldPrintTheVersionOfTheBuild() {
        var exitCode = run("--version");

        assertThat(exitCode).isZero();
        assertThat(out.toString().strip()).matches("mergewright \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void shouldRefuseAnUnknownOption() {
        var exitCode = run("--no-such-option");

        assertThat(exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--no-such-option");
    }

    private int run(String... args) {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
