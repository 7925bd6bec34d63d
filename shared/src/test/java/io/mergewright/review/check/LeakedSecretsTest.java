package io.mergewright.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.review.Changes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakedSecretsTest {
    /** Put together, so that no scanner takes it for a real one. */
    private static final String TOKEN = "ghp" + "_" + "9fKq2LmZ7tRw4XcV8bNj1HgD5sPy3EuA6oTi";

    @TempDir
    private Path folder;

    @Test
    void shouldFindATokenWithoutRepeatingIt() {
        assertThat(seen("src/a.yml", "token: " + TOKEN + "\n")).singleElement().satisfies(sighting -> {
            assertThat(sighting.first()).isEqualTo(1);
            assertThat(sighting.message()).contains("github token").doesNotContain(TOKEN);
        });
    }

    @Test
    void shouldLeaveTestsAndMadeUpValuesAlone() {
        assertThat(seen("tests/a.yml", "token: " + TOKEN + "\n")).isEmpty();
        assertThat(seen("src/b.yml", "key: AKIA" + "IOSFODNN7EXAMPLE\n")).isEmpty();
        assertThat(seen("src/c.yml", "key: ghp" + "_" + "x".repeat(36) + "\n")).isEmpty();
    }

    @Test
    void shouldFindAPrivateKeyOnlyWithItsBody() {
        String begin = "-----BEGIN RSA " + "PRIVATE KEY-----\n";

        assertThat(seen("src/key.pem", begin + "MIIEowIBAAKCAQEAxRkz0q7Vh3bQbW1mJpYtJk2n5sYc0Zl8dQwErTyUiOpAsDfG\n"))
                .hasSize(1);
        assertThat(seen("src/Keys.java", "class Keys { String begin = \"" + begin.strip() + "\"; }\n"))
                .isEmpty();
    }

    private List<Sighting> seen(String path, String text) {
        try (var changes = new Changes(folder.resolve(path.replaceAll("\\W", "-")))) {
            var change = changes.of(Map.of("a.txt", "a\n"), Map.of("a.txt", "a\n", path, text));
            return new LeakedSecrets().look(change.files().get(0), change);
        }
    }
}
