package io.mergewright.review.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ((call_expression function: (identifier) @f) @here (#eq? @f "setTimeout"))            ~ setTimeout(go)  ~ go(1)
            ((call_expression function: (identifier) @f) @here (#any-of? @f "fdescribe" "fit"))   ~ fit('x')        ~ it('x')
            ((call_expression) @here (#has? @here "^(?:foo|bar)\\\\(x"))                          ~ bar(x)          ~ baz(x)
            ((call_expression) @here (#match? @here "[a-z]+\\\\.only\\\\b"))                      ~ it.only('x')    ~ it('only')
            ((binary_expression operator: ["===" "!=="]) @here)                                   ~ a !== b         ~ a + b
            ((binary_expression operator: "&" @here))                                             ~ a & b           ~ a && b
            ((for_statement) @here)                                                               ~ for(;;)         ~ format(a)
            ((call (identifier) @a "!") @here (#eq? @a "go"))                                     ~ go!(x)          ~ go(x) != y
            [(debugger_statement) (catch_clause)] @here                                           ~ debugger        ~ a + b
            ((pair key: (string) @k value: (_)? @v) @here (#eq? @k "'run'") (#eq? @v "x"))        ~ 'run'           ~ 'x'
            """)
    void shouldTellWhereAQueryMayFindSomething(String query, String with, String without) {
        var signs = Signs.of(query);

        assertThat(signs.patternsFor(with)).isNotEmpty();
        assertThat(signs.patternsFor(without)).isEmpty();
    }

    @Test
    void shouldTellThePatternsApart() {
        var signs =
                Signs.of("((a) @here (#eq? @here \"one\")) ((b) @x . (c) @here (#eq? @x \"two\"))\n(\"three\") @here");

        assertThat(signs.patternsFor("two three").stream().map(String::strip))
                .containsExactly("((b) @x . (c) @here (#eq? @x \"two\"))", "(\"three\") @here");
        assertThat(signs.patternsFor("four")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(identifier) @here",
                "((call_expression function: (identifier)? @f) @here (#eq? @f \"a\"))",
                "((call_expression arguments: (arguments \"x\"? @f)) @here (#eq? @f \"x\"))",
                "((call_expression) @here (#not-eq? @here \"a\"))",
                "((call_expression) @here (#match? @here \"(?i)abc\"))",
                "((call_expression) @here (#match? @here \"abc|\\\\w\"))",
                "((call_expression) @here (#match? @here \"(?:abc)?\"))",
                "((call_expression) @here (#match? @here \"(?!abc).\"))",
                "((call_expression) @here (#match? @here \"[abc]\"))",
                "([(a) @x (b)] @here (#eq? @x \"abc\"))",
                "((call_expression) @here (#match? @here \"abc\"))\n(identifier) @here"
            })
    void shouldSayNothingWhereNothingIsCertain(String query) {
        assertThat(Signs.of(query).patternsFor("")).isNotEmpty();
    }
}
