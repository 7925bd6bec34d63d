package io.mergewright.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllSettingsTest {
    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    @TempDir
    private Path directory;

    @Test
    void shouldHaveAVariableOfItsOwnForEachSetting() {
        assertThat(AllSettings.LIST).extracting(Setting::variable).doesNotHaveDuplicates();
        assertThat(AllSettings.LIST)
                .extracting(Setting::variable)
                .contains("MERGEWRIGHT_MODEL_CHEAP_MAX_OUTPUT_TOKENS");
    }

    @Test
    void shouldHaveDefaultsThatAreAllowed() {
        assertThat(AllSettings.LIST)
                .allMatch(setting -> setting.fallback().isEmpty()
                        || setting.type().read(setting.fallback()).isPresent());
    }

    @Test
    void shouldPrintYamlThatGivesTheSameValues() throws IOException {
        var flags = List.of("budget.handling.dollars=0.5", "model.prices=it's.json", "trace.otlp-url=http://h:1/x#y");
        var environment = new Environment(Map.of(), directory, directory);
        var first = (Loading.Loaded) SettingsLoader.of(environment, flags).load();

        var file = Files.writeString(
                directory.resolve("own.yml"),
                SettingsReport.yaml(first.configuration().settings()));

        var second = (Loading.Loaded)
                SettingsLoader.withFile(file, environment, List.of()).load();
        assertThat(second.configuration().settings().all())
                .extracting(Effective::text)
                .isEqualTo(first.configuration().settings().all().stream()
                        .map(Effective::text)
                        .toList());
    }

    @Test
    void shouldBeTheCommittedPage() throws IOException {
        assertThat(Files.readString(PAGE))
                .as(
                        "docs/configuration.md is stale: run `java -jar github-app/target/mergewright.jar config --reference > docs/configuration.md`")
                .isEqualTo(SettingsReference.markdown());
    }
}
