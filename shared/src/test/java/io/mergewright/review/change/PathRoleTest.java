package io.mergewright.review.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathRoleTest {
    @ParameterizedTest
    @CsvSource({
        "src/main/java/a/Audit.java,MAIN",
        "src/main/java/a/Contest.java,MAIN",
        "src/latest/a.py,MAIN",
        "src/test/java/a/AuditTest.java,TEST",
        "src/main/java/a/AuditTest.java,TEST",
        "pkg/store_test.go,TEST",
        "web/list.spec.ts,TEST",
        "tests/conftest.py,TEST",
        "src/commonTest/kotlin/A.kt,TEST",
        "examples/hello.py,EXAMPLE",
        "docs/conf.py,EXAMPLE",
        "scripts/release.py,BUILD",
        "webpack.config.js,BUILD",
        "setup.py,BUILD"
    })
    void shouldTellTheRoleOfAFileByItsPath(String path, PathRole role) {
        assertThat(PathRole.of(path)).isEqualTo(role);
    }
}
