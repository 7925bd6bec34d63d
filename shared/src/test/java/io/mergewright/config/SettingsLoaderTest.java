package io.mergewright.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {
    private static final String FILE = """
            budget:
              lease: 3m
              loop-steps: 7
            """;

    @TempDir
    private Path directory;

    @Test
    void shouldTakeDefaultsWhenNothingIsConfigured() {
        var configuration = reading().configuration();

        assertThat(configuration.model().cheap()).isNull();
        assertThat(configuration.diagnose().excerptTokens()).isEqualTo(1500);
        assertThat(configuration.store().directory()).isEqualTo(directory.resolve("home/.local/state/mergewright"));
        assertThat(reading().effective("gate.ask")).isEqualTo("gate.ask=0.4 (default)");
    }

    @Test
    void shouldHaveNoWorkWithoutAnyConfiguration() {
        assertThat(SettingsLoader.of(reading().environment(), List.of()).hasWork())
                .isFalse();

        assertThat(SettingsLoader.of(reading().environment(), List.of("gate.ask=0"))
                        .hasWork())
                .isTrue();
        assertThat(SettingsLoader.of(
                                reading().variable("MERGEWRIGHT_GATE_ASK", "0").environment(), List.of())
                        .hasWork())
                .isTrue();
    }

    @Test
    void shouldTakeNoFileFromTheWorkingDirectory() throws IOException {
        assertThat(SettingsLoader.of(reading().file("gate.ask: 0").environment(), List.of())
                        .hasWork())
                .isFalse();
    }

    @Test
    void shouldLetFlagsWinOverVariablesAndVariablesOverTheFile() throws IOException {
        var reading = reading()
                .file(FILE)
                .variable("MERGEWRIGHT_BUDGET_LEASE", "4m")
                .variable("MERGEWRIGHT_BUDGET_LOOP_REPEATS", "5")
                .flags("budget.loop-repeats=6");

        assertThat(reading.effective("budget.loop-steps")).isEqualTo("budget.loop-steps=7 (file mergewright.yml:3)");
        assertThat(reading.effective("budget.lease"))
                .isEqualTo("budget.lease=4m (environment MERGEWRIGHT_BUDGET_LEASE)");
        assertThat(reading.effective("budget.loop-repeats")).isEqualTo("budget.loop-repeats=6 (flag)");
        assertThat(reading.configuration().budget().lease()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void shouldReadKeysWithDotsAsNestedOnes() throws IOException {
        assertThat(reading()
                        .file("budget.loop-steps: 9\n")
                        .configuration()
                        .budget()
                        .loopSteps())
                .isEqualTo(9);
    }

    @Test
    void shouldTreatAnEmptyValueAsNotGiven() throws IOException {
        var reading = reading().file("budget:\n  lease:\nmodel:\n").variable("MERGEWRIGHT_GATE_ASK", " ");

        assertThat(reading.effective("budget.lease")).isEqualTo("budget.lease=5m (default)");
        assertThat(reading.effective("gate.ask")).isEqualTo("gate.ask=0.4 (default)");
    }

    @Test
    void shouldGoBackToTheDefaultByAnEmptyFlag() throws IOException {
        assertThat(reading().file(FILE).flags("budget.lease=").effective("budget.lease"))
                .isEqualTo("budget.lease=5m (default)");
    }

    @Test
    void shouldReportAllProblemsAtOnceWithTheirPlaces() throws IOException {
        var reading = reading()
                .file("""
                        budget:
                          leas: 3m
                          loop-steps: many
                        gate:
                          ask: 1.5
                          ask: 0.1
                        trace: yes
                        """)
                .variable("MERGEWRIGHT_BUDGET_DAY_DOLARS", "1")
                .flags("model.cache=perhaps", "gate", "diagnose.deadline=1s", "diagnose.deadline=2s");

        assertThat(reading.problems())
                .containsExactlyInAnyOrder(
                        "mergewright.yml:2: unknown key 'budget.leas'; did you mean 'budget.lease'?",
                        "mergewright.yml:3: 'budget.loop-steps' must be a whole number from 1 to 1000, not 'many'",
                        "mergewright.yml:5: 'gate.ask' must be a number from 0 to 1, not '1.5'",
                        "mergewright.yml:6: key 'gate.ask' stands twice",
                        "mergewright.yml:7: 'trace' is a section; expected keys in it, such as 'trace.enabled'",
                        "MERGEWRIGHT_BUDGET_DAY_DOLARS: unknown key 'MERGEWRIGHT_BUDGET_DAY_DOLARS'; did you mean 'MERGEWRIGHT_BUDGET_DAY_DOLLARS'?",
                        "--set model.cache: 'model.cache' must be true or false, not 'perhaps'",
                        "--set gate: expected KEY=VALUE",
                        "--set diagnose.deadline: 'diagnose.deadline' is given twice");
    }

    @Test
    void shouldOnlyWarnOfAVariableThatSomethingElseMayHaveSet() {
        assertThat(reading().variable("MERGEWRIGHT_SERVICE_HOST", "10.0.0.1").warnings())
                .containsExactly("MERGEWRIGHT_SERVICE_HOST: is ignored: no setting has such a variable");
    }

    @Test
    void shouldTakeUsualVariablesOfProxiesUnlessTheFileSaysOtherwise() throws IOException {
        var reading = reading().variable("HTTPS_PROXY", "proxy:3128").variable("no_proxy", "localhost,.corp.example");

        var network = reading.configuration().network();
        assertThat(network.httpsProxy()).isEqualTo(URI.create("http://proxy:3128"));
        assertThat(network.httpProxy()).isNull();
        assertThat(network.noProxy()).containsExactly("localhost", ".corp.example");
        assertThat(reading.file("network:\n  https-proxy: http://other:1\n").effective("network.https-proxy"))
                .isEqualTo("network.https-proxy=http://other:1 (file mergewright.yml:2)");
    }

    @Test
    void shouldFindTheFileInTheConfigurationDirectoryOfTheUser() throws IOException {
        Files.createDirectories(directory.resolve("home/.config/mergewright"));
        Files.writeString(directory.resolve("home/.config/mergewright/config.yml"), FILE);

        assertThat(reading().effective("budget.lease"))
                .isEqualTo("budget.lease=3m (file home/.config/mergewright/config.yml:2)");
        assertThat(reading().variable("MERGEWRIGHT_CONFIG", "").effective("budget.lease"))
                .isEqualTo("budget.lease=5m (default)");
    }

    @Test
    void shouldRefuseANamedFileThatDoesNotExist() {
        var file = directory.resolve("no.yml");

        assertThat(reading().variable("MERGEWRIGHT_CONFIG", file.toString()).problems())
                .containsExactly("no.yml: does not exist");
        assertThat(SettingsLoader.withFile(file, reading().environment(), List.of())
                        .load())
                .isInstanceOf(Loading.Refused.class);
    }

    @Test
    void shouldPutTheHomeDirectoryInForATilde() throws IOException {
        var configuration = reading().file("store.directory: ~/state\n").configuration();

        assertThat(configuration.store().directory()).isEqualTo(directory.resolve("home/state"));
    }

    @Test
    void shouldKeepStateWhereTheUserWantsIt() {
        var environment = new Environment(Map.of("XDG_STATE_HOME", directory.toString()), directory, directory);

        assertThat(environment.stateHome()).isEqualTo(directory);
    }

    private Reading reading() {
        return new Reading(directory);
    }
}
