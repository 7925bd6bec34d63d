package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.model.testing.Fault;
import io.mergewright.model.testing.ScriptedModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ReplayCommandTest {
    private static final String TOKEN = "ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a";

    @TempDir
    private Path directory;

    private Path log;

    @BeforeEach
    void writeLog() throws IOException {
        log = Files.writeString(
                directory.resolve("a.log"), "$ deploy --token=" + TOKEN + "\n" + DiagnoseCommandTest.BRIEF_LOG);
    }

    @Test
    void shouldRepeatWhatWasRecordedWithoutTheServer() {
        try (var server = ScriptedModelServer.start(Fault.NONE)) {
            diagnose(server);
        }
        try (var server = ScriptedModelServer.start(Fault.SERVER_ERROR)) {
            assertThat(diagnose(server).err()).contains("recorded, to be repeated by: mergewright replay ");
        }

        var replayed = CommandLineRun.of("replay", "--newest", "5", "--set", store());

        assertThat(replayed.out()).containsPattern("(?s)\\w+  identical\n\\w+  identical\n2 of 2 identical\n");
        assertThat(replayed.exitCode()).isZero();
    }

    @Test
    void shouldSayWhatDiffersSinceTheRulesHaveChanged() throws IOException {
        CommandLineRun.of("diagnose", log, "--set", "record.enabled=true", "--set", store());
        Path rules = Files.writeString(directory.resolve("own.yml"), """
                tools:
                  - tool: own
                    category: deploy
                    rules:
                      - id: own
                        headline: Our own rule knows better
                        start: "error:"
                """);

        var replayed = CommandLineRun.of("replay", "--newest", "1", "--rules", rules, "--set", store());

        assertThat(replayed.exitCode()).isEqualTo(1);
        assertThat(replayed.out())
                .contains(
                        "differs\n", "the rules have changed", "\"Our own rule knows better\" now", "0 of 1 identical");
    }

    @Test
    void shouldKeepNoSecretInARecording() {
        CommandLineRun.of("diagnose", log, "--set", "record.enabled=true", "--set", store());

        var replayed = CommandLineRun.of("replay", "--newest", "1", "--result", "--set", store());

        assertThat(replayed.out()).contains("\"outcome\" : \"failed\"").doesNotContain(TOKEN);
    }

    @Test
    void shouldRefuseWhatIsNotRecorded() {
        var missing = CommandLineRun.of("replay", "nope", "--set", store());
        assertThat(missing.err()).isEqualTo("mergewright: no recording nope\n");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(CommandLineRun.of("replay", "--set", store()).err()).contains("expected 'replay ID...'");
    }

    private CommandLineRun diagnose(ScriptedModelServer server) {
        List<Object> args = new ArrayList<>(List.of("diagnose", log));
        for (String setting : List.of(
                store(),
                "record.enabled=true",
                "model.cheap.provider=openai",
                "model.cheap.name=gpt-5-mini",
                "model.cheap.key=test",
                "model.attempts=1",
                "model.cheap.url=" + server.url())) {
            args.addAll(List.of("--set", setting));
        }
        return CommandLineRun.of(args.toArray());
    }

    private String store() {
        return "store.directory=" + directory.resolve("state");
    }
}
