package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.model.testing.Fault;
import io.mergewright.model.testing.ScriptedModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StateCommandsTest {
    @TempDir
    private Path directory;

    private Path log;

    @BeforeEach
    void writeLog() throws IOException {
        log = Files.writeString(directory.resolve("a.log"), DiagnoseCommandTest.BRIEF_LOG);
    }

    @Test
    void shouldShowTheStepsOfADiagnosisThatAskedAModel() {
        try (var server = ScriptedModelServer.start(Fault.SERVER_ERROR)) {
            var diagnosed = run("diagnose", log, server);
            assertThat(diagnosed.out()).startsWith("FAILED compile");
            assertThat(diagnosed.err()).contains("note: ask was replaced");
        }

        var list = CommandLineRun.of("trace", "list", "--set", store());
        assertThat(list.out()).contains("handling diagnose", "shortfalls=1");
        var show = CommandLineRun.of("trace", "show", list.out().substring(0, 32), "--set", store());
        assertThat(show.out())
                .contains("\n  step ask", "\n    chat gpt-5-mini", "step decide", "error.type=UNAVAILABLE");
    }

    @Test
    void shouldTellHowReliableTheStepsWere() {
        try (var server = ScriptedModelServer.start(Fault.SERVER_ERROR, Fault.NONE)) {
            run("diagnose", log, server);
            run("diagnose", log, server);
        }

        assertThat(CommandLineRun.of("trace", "reliability", "--set", store()).out())
                .contains("handling diagnose, 2 times")
                .containsPattern("(?m)^  ask +2 +50\\.0 % +50\\.0 % +100\\.0 %$")
                .containsPattern("(?m)^  decide +2 +100\\.0 % +100\\.0 % +100\\.0 %$")
                .containsPattern("(?m)^  all in a row +50\\.0 % +50\\.0 % +100\\.0 %$");
    }

    @Test
    void shouldAskForNoMoreTokensThanTheModelMayAnswer() {
        try (var server = ScriptedModelServer.start(Fault.NONE)) {
            CommandLineRun.of(
                    "diagnose",
                    log,
                    "--set=" + store(),
                    "--set=model.cheap.provider=openai",
                    "--set=model.cheap.name=gpt-5-mini",
                    "--set=model.cheap.max-output-tokens=123",
                    "--set=model.cheap.temperature=none",
                    "--set=model.cheap.seed=42",
                    "--set=model.cheap.structured-output=text",
                    "--set=model.cheap.url=" + server.url());

            var body = server.requests().get(0).json();
            assertThat(body.path("max_tokens").asInt()).isEqualTo(123);
            assertThat(body.path("seed").asInt()).isEqualTo(42);
            assertThat(body.has("temperature")).isFalse();
            assertThat(body.path("response_format").path("type").asText("text")).isEqualTo("text");
        }
    }

    @Test
    void shouldSumUpWhatModelsCost() {
        try (var server = ScriptedModelServer.start(Fault.NONE)) {
            run("diagnose", log, server);
        }

        assertThat(CommandLineRun.of("spend", "--set", store()).out())
                .containsPattern("(?m)^by model\n  gpt-5-mini +\\d+ tokens  \\$0\\.\\d{6}$")
                .containsPattern("(?m)^  explain +[1-9]\\d* tokens")
                .containsPattern("(?m)^  local +[1-9]\\d* tokens");
    }

    @Test
    void shouldAskForTheSameFailureOnlyOnce() {
        try (var server = ScriptedModelServer.start(Fault.NONE)) {
            run("diagnose", log, server);
            run("diagnose", log, server);

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void shouldAskNobodyWhereRulesAloneAreWanted() {
        try (var server = ScriptedModelServer.start(Fault.NONE)) {
            CommandLineRun.of(
                    "diagnose",
                    log,
                    "--no-model",
                    "--set",
                    store(),
                    "--set",
                    "model.cheap.provider=openai",
                    "--set",
                    "model.cheap.name=gpt-5-mini",
                    "--set",
                    "model.cheap.url=" + server.url());

            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void shouldStandByTheRulesWhereTheStoreCannotBeOpened() throws IOException {
        var file = Files.writeString(directory.resolve("no-directory"), "");

        var run = CommandLineRun.of(
                "diagnose",
                log,
                "--set",
                "store.directory=" + file,
                "--set",
                "model.cheap.provider=openai",
                "--set",
                "model.cheap.name=gpt-5-mini",
                "--set",
                "model.cheap.url=http://127.0.0.1:9/v1");

        assertThat(run.out()).startsWith("FAILED compile");
        assertThat(run.err()).contains("warning: by rules alone: ");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldStandByTheRulesWhereThePriceFileCannotBeRead() throws IOException {
        var prices = Files.writeString(directory.resolve("prices.yml"), "nonsense: 1");

        try (var server = ScriptedModelServer.start(Fault.NONE)) {
            var run = CommandLineRun.of(
                    "diagnose",
                    log,
                    "--set",
                    store(),
                    "--set",
                    "model.prices=" + prices,
                    "--set",
                    "model.cheap.provider=openai",
                    "--set",
                    "model.cheap.name=gpt-5-mini",
                    "--set",
                    "model.cheap.url=" + server.url());

            assertThat(run.out()).startsWith("FAILED compile");
            assertThat(run.err()).contains("warning: by rules alone: ");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void shouldSayThatThereIsNoSuchTrace() {
        var run = CommandLineRun.of("trace", "show", "nonsense", "--set", store());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no trace nonsense");
    }

    private CommandLineRun run(String command, Path file, ScriptedModelServer server) {
        return CommandLineRun.of(
                command,
                file,
                "--set",
                store(),
                "--set",
                "model.cheap.provider=openai",
                "--set",
                "model.cheap.name=gpt-5-mini",
                "--set",
                "model.cheap.key=test",
                "--set",
                "model.attempts=1",
                "--set",
                "model.cheap.url=" + server.url());
    }

    private String store() {
        return "store.directory=" + directory.resolve("state");
    }
}
