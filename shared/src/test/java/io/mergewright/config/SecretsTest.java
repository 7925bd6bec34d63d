package io.mergewright.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final String PLANTED = "sk-planted-0123456789";
    private static final String MODEL = "model:\n  cheap:\n    provider: openai\n    name: small\n    ";

    @TempDir
    private Path directory;

    @Test
    void shouldMaskASecretInEveryOutput() throws IOException {
        var configuration = reading(MODEL + "key: " + PLANTED + "\n")
                .variable("HTTP_PROXY", "http://me:" + PLANTED + "@proxy:1")
                .configuration();

        assertThat(configuration.model().cheap().key().revealed()).isEqualTo(PLANTED);
        assertThat(SettingsReport.text(configuration.settings())
                        + SettingsReport.json(configuration.settings())
                        + SettingsReport.yaml(configuration.settings())
                        + configuration
                        + configuration.model()
                        + configuration.settings())
                .doesNotContain(PLANTED)
                .contains("http://me:********@proxy:1");
    }

    @Test
    void shouldReadASecretFromAVariable() throws IOException {
        var reading = reading(MODEL + "key-env: OPENAI_API_KEY\n").variable("OPENAI_API_KEY", PLANTED);

        assertThat(reading.configuration().model().cheap().key().revealed()).isEqualTo(PLANTED);
        assertThat(reading.effective("model.cheap.key"))
                .isEqualTo("model.cheap.key=******** (file mergewright.yml:5, from environment OPENAI_API_KEY)");
    }

    @Test
    void shouldReadASecretFromAFileAndWarnWhenEverybodyMay() throws IOException {
        var file = Files.writeString(directory.resolve("key"), PLANTED + "\n");
        var reading = reading(MODEL + "key-file: " + file + "\n");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .contains("mergewright.yml:5: everybody", "chmod 600 " + file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.configuration().model().cheap().key().revealed()).isEqualTo(PLANTED);
    }

    @Test
    void shouldWarnWhenEverybodyMayReadAFileWithASecretInIt() throws IOException {
        var reading = reading(MODEL + "key: " + PLANTED + "\n");
        Files.setPosixFilePermissions(
                directory.resolve("mergewright.yml"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(reading.warnings()).singleElement().asString().contains("mergewright.yml:5: everybody");
    }

    @Test
    void shouldRefuseASecretThatIsNotThere() throws IOException {
        assertThat(reading(MODEL + "key-env: NOT_SET\n").problems())
                .containsExactly("mergewright.yml:5: 'model.cheap.key-env' names a variable that is not set: NOT_SET");
        assertThat(reading(MODEL + "key-file: /does/not/exist\n").problems())
                .containsExactly(
                        "mergewright.yml:5: 'model.cheap.key-file' names a file without a readable secret: /does/not/exist");
    }

    @Test
    void shouldRefuseTwoWaysOfGivingTheSameSecret() throws IOException {
        assertThat(reading(MODEL + "key: a\n    key-env: B\n").problems())
                .containsExactly("mergewright.yml:6: 'model.cheap.key-env' and 'model.cheap.key' exclude each other");
    }

    @Test
    void shouldLetAVariableReplaceTheWayOfTheFile() throws IOException {
        var reading = reading(MODEL + "key-env: NOT_SET\n").variable("MERGEWRIGHT_MODEL_CHEAP_KEY", PLANTED);

        assertThat(reading.configuration().model().cheap().key().revealed()).isEqualTo(PLANTED);
    }

    @Test
    void shouldWarnOfASecretOnTheCommandLine() throws IOException {
        assertThat(reading(MODEL).flags("model.cheap.key=" + PLANTED).warnings())
                .containsExactly("--set model.cheap.key: other users of the machine can see it; use -env or -file");
    }

    @Test
    void shouldNotQuoteASecretThatIsWrong() throws IOException {
        assertThat(reading(MODEL + "key: \"" + PLANTED + "\\n2\"\n").problems().toString())
                .contains("'model.cheap.key' must be a text on one line")
                .doesNotContain(PLANTED);
        assertThat(reading("store.url: jdbc:postgresql://db/x?user=a&password=" + PLANTED + "\n")
                        .problems()
                        .toString())
                .contains("'store.url' must be", "password=********")
                .doesNotContain(PLANTED);
    }

    private Reading reading(String file) throws IOException {
        return new Reading(directory).file(file);
    }
}
