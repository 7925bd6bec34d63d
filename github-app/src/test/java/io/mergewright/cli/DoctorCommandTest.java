package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    private Path folder;

    @Test
    void shouldFindNothingWrongWithoutAModel() {
        var run = CommandLineRun.of("doctor", "--set", "store.directory=" + folder.resolve("state"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("ok +java ")
                .containsPattern("ok +configuration +no configuration file")
                .containsPattern("(ok|warn) +store directory ")
                .containsPattern("ok +proxy +none configured");
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void shouldOpenTheStoreThatIsThere() {
        String store = "--set=store.directory=" + folder.resolve("state");
        CommandLineRun.of("trace", "list", store);

        assertThat(CommandLineRun.of("doctor", store).out())
                .containsPattern("ok +store +tables of version \\d+, can be written");
    }

    @Test
    void shouldSayWhatToDoAboutADamagedStore() throws IOException {
        Files.writeString(folder.resolve("state.mv.db"), "something else");

        var run = CommandLineRun.of("doctor", "--set=store.directory=" + folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).containsPattern("fail +store .*\n      -> put back a copy of the file");
    }

    @Test
    void shouldSayWhatIsWrongWithTheConfigurationAndEndWithOne() {
        var run = CommandLineRun.of("doctor", "--set", "gate.ask=7", "--set", "gate.publish=8");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("ok +java ")
                .containsPattern("fail +configuration ")
                .contains("-> --set gate.ask: 'gate.ask' must be", "-> --set gate.publish");
    }

    @Test
    void shouldFailWhenNobodyListensWhereTheModelShouldBe() {
        var run = CommandLineRun.of(
                "doctor",
                "--set=store.directory=" + folder,
                "--set=model.cheap.provider=ollama",
                "--set=model.cheap.name=small",
                "--set=model.cheap.url=http://127.0.0.1:9");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("fail +model small +no connection to 127\\.0\\.0\\.1:9: refused")
                .containsPattern("warn +clock");
    }
}
