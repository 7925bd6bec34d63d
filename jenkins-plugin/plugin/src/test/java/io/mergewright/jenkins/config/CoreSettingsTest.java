package io.mergewright.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.jenkins.config.CoreSettings.RefusedException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreSettingsTest {
    @TempDir
    private Path directory;

    @Test
    void shouldKeepStateUnderTheHomeOfJenkins() throws RefusedException {
        var configuration = settings(Map.of(), Map.of(), "").configuration();

        assertThat(configuration.store().directory()).isEqualTo(directory.resolve("state"));
    }

    @Test
    void shouldHandOnValuesAndSecrets() throws RefusedException {
        var configuration = settings(
                        Map.of(
                                "model.cheap.provider", "openai",
                                "model.cheap.name", "small",
                                "gate.publish", "0.9"),
                        Map.of("model.cheap.key", "not-a-real-key"),
                        "")
                .configuration();

        assertThat(configuration.gate().publish()).isEqualTo(0.9);
        assertThat(configuration.model().endpoints())
                .singleElement()
                .satisfies(endpoint -> assertThat(endpoint.name()).isEqualTo("small"));
    }

    @Test
    void shouldNameAllThatIsWrong() {
        assertThatThrownBy(() -> settings(Map.of("gate.publish", "2", "gate.ask", "x"), Map.of(), "")
                        .configuration())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("gate.publish")
                .hasMessageContaining("gate.ask");
    }

    @Test
    void shouldSayWhatIsWrongWithRules() {
        assertThatThrownBy(
                        () -> settings(Map.of(), Map.of(), "rules:\n  - id: [").diagnoser())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("own rules");
    }

    @Test
    void shouldKnowTheShippedRules() throws RefusedException {
        assertThat(settings(Map.of(), Map.of(), "").diagnoser().rules().rules()).isNotEmpty();
    }

    private CoreSettings settings(Map<String, String> values, Map<String, String> secrets, String rules) {
        return new CoreSettings(directory, values, secrets, rules);
    }
}
