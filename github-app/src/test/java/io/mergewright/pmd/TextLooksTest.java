package io.mergewright.pmd;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.review.change.FileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told by the text of a file alone. */
class TextLooksTest {
    @Test
    void shouldBlankCommentsAndKeepAllElseInPlace() {
        String java = "a(\"// no\", '\"'); // yes \"\nb(); /* c\n** d */ e(\"\"\"\n /* no */ \\\"\"\" \"\"\");\n";

        String blanked = Comments.blanked(java);

        assertThat(blanked).hasSameSizeAs(java);
        assertThat(blanked.lines())
                .containsExactly(
                        "a(\"// no\", '\"');         ", "b();     ", "        e(\"\"\"", " /* no */ \\\"\"\" \"\"\");");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this.count = 1;",
                "count = 1;",
                "this.count = Math.max(count, 1);",
                "if (x) {\n  count = 1;\n}",
                "// count is the number\n",
                "run(() -> count = 1);",
                "A(int count) {\n  this.count = count;\n}",
                "A(final Map<String, int[]> count, int y) {}",
                "counter = 1;"
            })
    void shouldNotTakeAssignmentsForUses(String code) {
        assertThat(isUsed(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return count;",
                "other.count = 1;",
                "x -> x.count;",
                "field(\"count\");",
                "if (count == 1) {}",
                "f(1, count);",
                "int x = count;",
                "count++;",
                "return f(a, count);"
            })
    void shouldTakeAllElseForUses(String code) {
        assertThat(isUsed(code)).isTrue();
    }

    private static boolean isUsed(String code) {
        String declaration = "private int count;";
        return new FieldUses("count", "class A {\n" + declaration + "\n" + code + "\n}\n")
                .isAnyOutside(10, 10 + declaration.length());
    }

    @Test
    void shouldSeeAnnotationsOfADeclarationAndNotThoseOfTheOneBefore() {
        var text = FileText.of("""
                class A {
                    @Before
                    int a;
                    private void f() {}

                    @Handler(
                        name = "g")
                    private void g(
                        int a) {}

                    /** @param a nothing */
                    private void h(int a) {}
                }
                """);

        assertThat(Heads.isAnnotated(text, 4)).isFalse();
        assertThat(Heads.isAnnotated(text, 8)).isTrue();
        assertThat(Heads.isAnnotated(text, 9)).isTrue();
        assertThat(Heads.isAnnotated(text, 12)).isFalse();
    }

    @Test
    void shouldKnowTheHeadOfATryStatement() {
        String code = "try (A a = f(1); B bee = g()) { C cee = h(); } if (d) { E eee; }";
        var text = FileText.of(code);

        assertThat(Heads.isResource(text, code.indexOf("bee"))).isTrue();
        assertThat(Heads.isResource(text, code.indexOf("cee"))).isFalse();
        assertThat(Heads.isResource(text, code.indexOf("eee"))).isFalse();
    }
}
