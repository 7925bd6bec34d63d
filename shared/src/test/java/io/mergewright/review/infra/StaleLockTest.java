package io.mergewright.review.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.review.Changes;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.Sighting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaleLockTest {
    private static final String PACKAGE = """
            {
              "dependencies": {
                "a": "1.0.0"
              }
            }
            """;
    private static final String MORE = PACKAGE.replace("\"a\": \"1.0.0\"", "\"a\": \"1.0.0\",\n    \"bb\": \"2.0.0\"");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cargo.toml | [dependencies]\\na = \"1\" | \\nbb = { version = \"2\" } | Cargo.lock | name = \"a\"",
                "pyproject.toml | [tool.poetry.dependencies]\\na = \"1\" | \\nbb = \"^2\" | poetry.lock | name = \"a\"",
                "pyproject.toml | [project]\\ndependencies = [\\n\"a>=1\", | \\n\"bb>=2\"] | uv.lock | name = \"a\"",
                "Pipfile | [packages]\\na = \"*\" | \\nbb = \"*\" | Pipfile.lock | a",
                "Gemfile | gem 'a' | \\ngem 'bb', '~> 2' | Gemfile.lock | a",
                "go.mod | require (\\ngithub.com/x/a v1.0.0 | \\ngithub.com/x/bb v1.0.0\\n) | go.sum | github.com/x/a v1.0.0 h1:x=",
                "package.json | {\\n\"dependencies\": {\\n\"a\": \"1\" | ,\\n\"bb\": \"2\"\\n}} | yarn.lock | a@1:",
            })
    void shouldFindALockThatDoesNotFollow(String manifest, String before, String more, String lock, String locked) {
        String was = before.replace("\\n", "\n");

        var seen = seen(
                Map.of(manifest, was, lock, locked), Map.of(manifest, was + more.replace("\\n", "\n"), lock, locked));

        assertThat(seen)
                .singleElement()
                .satisfies(sighting -> assertThat(sighting.message()).contains("bb", lock));
    }

    @Test
    void shouldFindANewNameThatATouchedLockDoesNotHave() {
        assertThat(seen(
                        Map.of("package.json", PACKAGE, "package-lock.json", "a"),
                        Map.of("package.json", MORE, "package-lock.json", "a b")))
                .hasSize(1);
        assertThat(seen(
                        Map.of("package.json", PACKAGE, "package-lock.json", "a"),
                        Map.of("package.json", MORE, "package-lock.json", "a bb")))
                .isEmpty();
    }

    @Test
    void shouldPointToTheLineThatIsGone() {
        assertThat(seen(
                        Map.of("package.json", MORE, "package-lock.json", "a bb"),
                        Map.of("package.json", PACKAGE, "package-lock.json", "a bb")))
                .singleElement()
                .satisfies(sighting -> assertThat(sighting.side()).isEqualTo(Side.LEFT));
    }

    @Test
    void shouldBeQuietWithoutALockAndWhereNoDependencyChanged() {
        assertThat(seen(Map.of("package.json", PACKAGE), Map.of("package.json", MORE)))
                .isEmpty();
        assertThat(seen(
                        Map.of("package.json", PACKAGE, "package-lock.json", "a"),
                        Map.of(
                                "package.json",
                                "{\n  \"version\": \"2\"," + PACKAGE.substring(1),
                                "package-lock.json",
                                "a")))
                .isEmpty();
    }

    @Test
    void shouldAskTheLockOfTheWorkspaceOnlyWhereItKnowsThePackage() {
        assertThat(seen(
                        Map.of("x/package.json", PACKAGE, "package-lock.json", "\"x\""),
                        Map.of("x/package.json", MORE, "package-lock.json", "\"x\"")))
                .hasSize(1);
        assertThat(seen(
                        Map.of("x/package.json", PACKAGE, "package-lock.json", "\"y\""),
                        Map.of("x/package.json", MORE, "package-lock.json", "\"y\"")))
                .isEmpty();
    }

    private List<Sighting> seen(Map<String, String> before, Map<String, String> after) {
        Path own = folder.resolve(String.valueOf(folder.toFile().list().length));
        try (var changes = new Changes(own)) {
            var change = changes.of(before, after);
            return change.files().stream()
                    .flatMap(file -> new StaleLock().look(file, change).stream())
                    .toList();
        }
    }
}
