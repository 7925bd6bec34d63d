package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
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
        var terminal = new Terminal(InputStream.nullInputStream(), false, false, Map.of());
        return Main.run(args, terminal, new PrintWriter(out), new PrintWriter(err));
    }
}
