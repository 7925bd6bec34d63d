package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    @TempDir
    private Path folder;

    @Test
    void shouldPrintEachValueWithItsSource() throws IOException {
        var file = Files.writeString(folder.resolve("own.yml"), "gate:\n  ask: 0.3\n");

        var run = CommandLineRun.of("config", "--config", file, "--set", "gate.publish=0.8");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsPattern("gate\\.ask +0\\.3 +file .*own\\.yml:2\n")
                .containsPattern("gate\\.publish +0\\.8 +flag\n")
                .containsPattern("budget\\.lease +5m +default\n");
    }

    @Test
    void shouldPrintJsonAndYamlWithoutSecrets() {
        for (String format : new String[] {"json", "yaml", "text"}) {
            var run = CommandLineRun.of("config", "--format", format, "--set", "store.password=planted");

            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("********", "flag").doesNotContain("planted");
            assertThat(run.err()).contains("warning: --set store.password").doesNotContain("planted");
        }
    }

    @Test
    void shouldTellAllThatIsWrongAndWhere() throws IOException {
        var file = Files.writeString(folder.resolve("own.yml"), "gate:\n  aks: 0.3\n  publish: 7\n");

        var run = CommandLineRun.of("config", "--config", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "own.yml:2: unknown key 'gate.aks'; did you mean 'gate.ask'?",
                        "own.yml:3: 'gate.publish' must be a number from 0 to 1, not '7'",
                        "cannot be used: 2 errors");
    }

    @Test
    void shouldPrintTheReferenceWhateverTheConfigurationIs() {
        var run = CommandLineRun.of("config", "--reference", "--config", folder.resolve("no.yml"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("# All settings").contains("| `model.cheap.url` |");
    }

    @Test
    void shouldRefuseAnArgumentWithoutAValue() {
        assertThat(CommandLineRun.of("config", "--set", "gate.ask").exitCode()).isEqualTo(2);
    }

    @Test
    void shouldLetDiagnoseUseTheRuleFileOfTheConfiguration() throws IOException {
        var log = Files.writeString(folder.resolve("some.log"), "it went boom today\nFinished: FAILURE\n");
        var rules = Files.writeString(folder.resolve("own.yml"), """
                tools:
                  - tool: own
                    rules:
                      - id: own-boom
                        category: crash
                        headline: it went boom
                        start: ['^it went boom']
                """);

        var run = CommandLineRun.of("diagnose", log, "--set", "diagnose.rules=" + rules);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("it went boom");
        assertThat(run.out()).contains("own");
        assertThat(CommandLineRun.of("diagnose", log, "--set", "diagnose.rulez=x")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void shouldReadTheVariablesOfTheProcess() {
        var terminal = new Terminal(
                InputStream.nullInputStream(),
                false,
                false,
                Map.of("MERGEWRIGHT_CONFIG", "", "MERGEWRIGHT_GATE_ASK", "0.2", "HOME", folder.toString()));

        var run = CommandLineRun.on(terminal, "config");

        assertThat(run.out())
                .containsPattern("gate\\.ask +0\\.2 +environment MERGEWRIGHT_GATE_ASK\n")
                .containsPattern("store\\.directory +" + folder + "/\\.local/state/mergewright +default\n");
    }
}
