package io.mergewright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "src/A.java",
                ".github/workflows/ci.yml",
                ".gitignore",
                "a b/ä",
                "x...",
                "...",
                "agit/.gitx",
                "ab:c"
            })
    void shouldTakeFilesOfTheRepository(String path) {
        assertThat(RepositoryPath.problem(path)).isEmpty();
        assertThat(new RepositoryPath(path)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "a/",
                "a//b",
                "./a",
                "a/./b",
                "..",
                "../a",
                "a/../../b",
                "a\\b",
                "C:/a",
                "c:a",
                "a\nb",
                "a\0b",
                ".git/config",
                "a/.GIT/hooks/x",
                ".git",
                ".git./config",
                ".git /config",
                ".git::$INDEX_ALLOCATION/config",
                "GIT~1/config",
                ".g\u200cit/config"
            })
    void shouldRefuseAllOthers(String path) {
        assertThat(RepositoryPath.problem(path)).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> new RepositoryPath(path));
    }

    @Test
    void shouldRefuseAPathThatNoSystemTakes() {
        assertThat(RepositoryPath.problem("a".repeat(5_000))).contains("path of more than 4096 characters");
    }

    @Test
    void shouldKnowWhichPathIsAboveAnother() {
        var path = new RepositoryPath("a/b");

        assertThat(path.isAbove(new RepositoryPath("a/b/c"))).isTrue();
        assertThat(path.isAbove(new RepositoryPath("a/bc"))).isFalse();
        assertThat(path.segments()).isEqualTo(List.of("a", "b"));
    }
}
