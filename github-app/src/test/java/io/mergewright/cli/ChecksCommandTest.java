package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mergewright.review.BuiltInChecks;
import io.mergewright.review.check.CheckCatalogue;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ChecksCommandTest {
    @Test
    void shouldListTheChecks() {
        var run = CommandLineRun.of("checks");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.split(" +", 2)[0])).contains("same-operand", "conflict-mark");
    }

    @Test
    void shouldPrintThePageOfTheDocumentation() {
        assertThat(CommandLineRun.of("checks", "--format", "markdown").out())
                .isEqualTo(CheckCatalogue.of(BuiltInChecks.load()).markdown());
    }

    @Test
    void shouldPrintJson() throws IOException {
        var checks = new JsonMapper()
                .readTree(CommandLineRun.of("checks", "--format", "json").out());

        assertThat(checks).hasSameSizeAs(CheckCatalogue.of(BuiltInChecks.load()).rows());
    }
}
