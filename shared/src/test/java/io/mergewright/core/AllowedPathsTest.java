package io.mergewright.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedPathsTest {
    @ParameterizedTest
    @CsvSource({
        "**, a/b/c, true",
        "*, a, true",
        "*, a/b, false",
        "src/**, src/a/b, true",
        "src/**, srcs/a, false",
        "**/*.java, A.java, true",
        "**/*.java, a/b/A.java, true",
        "**/*.java, a/b/A.javac, false",
        "src/**/test/*, src/test/x, true",
        "src/**/test/*, src/a/b/test/x, true",
        "src/**/test/*, src/a/b/tests/x, false",
        "a?c, abc, true",
        "a?c, a/c, false",
        "app/[id].tsx, app/[id].tsx, true",
        "app/[id].tsx, app/i.tsx, false",
        "a.b, axb, false"
    })
    void shouldMatchTheWholePath(String glob, String path, boolean allowed) {
        assertThat(AllowedPaths.matching(List.of("nothing", glob)).allow(new RepositoryPath(path)))
                .isEqualTo(allowed);
    }

    @Test
    void shouldAllowNothingWithoutAGlob() {
        assertThat(AllowedPaths.matching(List.of()).allow(new RepositoryPath("a")))
                .isFalse();
        assertThat(AllowedPaths.all().allow(new RepositoryPath(".github/a"))).isTrue();
    }
}
