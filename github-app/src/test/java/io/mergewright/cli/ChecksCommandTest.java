package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mergewright.review.ShippedChecks;
import io.mergewright.review.check.CheckCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChecksCommandTest {
    private static final Path PAGE = Path.of("..", "docs", "checks.md");

    @Test
    void shouldListTheChecks() {
        var run = CommandLineRun.of("checks");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.split(" +", 2)[0])).contains("same-operand", "conflict-mark");
    }

    @Test
    void shouldPrintThePageOfTheDocumentation() throws IOException {
        assertThat(Files.readString(PAGE))
                .as("docs/checks.md is stale: run `java -jar github-app/target/mergewright.jar checks --format markdown"
                        + " > docs/checks.md`")
                .isEqualTo(CommandLineRun.of("checks", "--format", "markdown").out());
    }

    @Test
    void shouldPrintJson() throws IOException {
        var checks = new JsonMapper()
                .readTree(CommandLineRun.of("checks", "--format", "json").out());

        assertThat(checks.findValuesAsText("id"))
                .doesNotHaveDuplicates()
                .containsAll(CheckCatalogue.of(ShippedChecks.load()).rows().stream()
                        .map(row -> row.check().id())
                        .toList());
        assertThat(checks.findValuesAsText("deep")).contains("true", "false");
    }
}
