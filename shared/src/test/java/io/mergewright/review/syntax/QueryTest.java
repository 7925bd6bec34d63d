package io.mergewright.review.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest {
    private static final String CODE = """
            package a

            func f(items []string, other []string) {
                for _, item := range items {
                    defer close(item)
                    func() {
                        defer release(item)
                    }()
                }
                for {
                    defer quit()
                }
                defer done(other)
            }
            """;

    @Test
    void shouldTellWhichKindIsNearest() {
        assertThat(found("((defer_statement) @here (#nearest? @here for_statement func_literal function_declaration))"))
                .containsExactly("defer close(item)", "defer quit()");
    }

    @Test
    void shouldTellWhichKindIsNotNearest() {
        assertThat(
                        found(
                                "((defer_statement) @here (#not-nearest? @here for_statement func_literal function_declaration))"))
                .containsExactly("defer release(item)", "defer done(other)");
    }

    @Test
    void shouldLookForTheTextOfACaptureInWhatIsAround() {
        String call = "(defer_statement (call_expression arguments: (argument_list (identifier) @a))) @here";

        assertThat(found("(" + call + " (#around-has? @here \"range {a} \" function_declaration))"))
                .isEmpty();
        assertThat(found("(" + call + " (#around-has? @here \"_, {a} :=\" for_statement))"))
                .containsExactly("defer close(item)", "defer release(item)");
    }

    @Test
    void shouldHoldNothingWhereNothingIsAround() {
        String statement = "(defer_statement) @here";

        assertThat(found("(" + statement + " (#around-has? @here \".\" if_statement))"))
                .isEmpty();
        assertThat(found("(" + statement + " (#around-has-not? @here \"quit\" for_statement))"))
                .containsExactly("defer close(item)", "defer release(item)", "defer done(other)");
    }

    @Test
    void shouldTakeTheTextOfACaptureLiterally() {
        var tree = SyntaxTree.of(Grammar.PYTHON, "x[0] = x[0]\nx[1] = x1\n");
        var query = new Query(Grammar.PYTHON, "((assignment left: (_) @a right: (_) @b) @here (#match? @b \"^{a}$\"))");

        assertThat(query.in(tree))
                .extracting(match -> match.first("here").orElseThrow().text())
                .containsExactly("x[0] = x[0]");
    }

    @Test
    void shouldFindThePlaceBehindAByteOrderMark() {
        var tree = SyntaxTree.of(Grammar.PYTHON, "\uFEFFx = 'é'\ny = 2\n");

        assertThat(new Query(Grammar.PYTHON, "(assignment) @here").in(tree))
                .extracting(match -> match.first("here").orElseThrow().text())
                .containsExactly("x = 'é'", "y = 2");
    }

    @Test
    void shouldTellASiblingThatBeginsAlike() {
        var tree = SyntaxTree.of(Grammar.PYTHON, "a = {'x': 1, 'y': 2, 'x': 3}\n");

        assertThat(new Query(Grammar.PYTHON, "((pair) @here (#again? @here))").in(tree))
                .extracting(match -> match.first("here").orElseThrow().text())
                .containsExactly("'x': 3");
    }

    @Test
    void shouldRefuseAPredicateThatIsUnknown() {
        assertThatIllegalArgumentException().isThrownBy(() -> found("((defer_statement) @here (#near? @here x))"));
    }

    private static List<String> found(String query) {
        return new Query(Grammar.GO, query)
                .in(SyntaxTree.of(Grammar.GO, CODE)).stream()
                        .map(match -> match.first("here").orElseThrow().text())
                        .toList();
    }

    @Test
    void shouldEndWhereAPatternFitsInTooManyWays() {
        String arguments = "a, ".repeat(300) + "a";
        var query = new Query(
                Grammar.JAVA, "((argument_list (_) @a (_) @b (_) @c (_) @d (_) @e) @here (#eq? @e \"none of them\"))");

        assertThat(query.in(SyntaxTree.of(Grammar.JAVA, "class A { int a = f(" + arguments + "); }")))
                .isEmpty();
    }
}
