package io.mergewright.repair.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.RepositoryPath;
import io.mergewright.repair.source.SourceFile;
import org.junit.jupiter.api.Test;

class EnclosingTest {
    private static final String JAVA = """
            class A {
                int a;

                @Override
                int one(
                        int x) {
                    if (x > 0) {
                        return 1;
                    }
                    return 2;
                }

                int two() {
                    return 3;
                }
            }
            """;

    @Test
    void shouldTakeTheFunctionInPython() {
        assertThat(Enclosing.function(file("a.py", Failures.CALC), 12)).isEqualTo(new Enclosing(10, 12));
    }

    @Test
    void shouldTakeTheFunctionInJavaWithItsBrace() {
        assertThat(Enclosing.function(file("A.java", JAVA), 14)).isEqualTo(new Enclosing(13, 15));
    }

    @Test
    void shouldTakeLinesAroundWhereThereIsNoFunction() {
        assertThat(Enclosing.function(file("a.txt", "x\n".repeat(100)), 50)).isEqualTo(new Enclosing(38, 62));
    }

    @Test
    void shouldStayWithinTheFile() {
        assertThat(Enclosing.around(file("a.txt", "x\ny\n"), 1, 9)).isEqualTo(new Enclosing(1, 2));
    }

    private static SourceFile file(String path, String text) {
        return SourceFile.of(new RepositoryPath(path), text);
    }
}
