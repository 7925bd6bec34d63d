package io.mergewright.diagnose.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.diagnose.RuleLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredLiteralsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "^Error: (.+)$ ~ `Error: `",
                "abcd? ~ abc",
                "abcd+e ~ abcd",
                "x(?:foo|barn)y ~ xfooy,xbarny",
                "(?:longer)?short ~ short",
                "\\d+ tests? failed ~ ` tests failed, test failed`",
                "(?<path>[^:]+):(?<line>\\d+): warning ~ : warning",
                "a\\.b\\.c ~ a.b.c",
                "(?!not)really ~ really",
                "(?i)Fatal ~ fatal",
                "ab{2,3}cde ~ bcde",
                "\\.(?:java|kt):\\d ~ .java:,.kt:",
                "(?:🚨 )?Error: x ~ Error: x",
                "a[xy]b ~ axb,ayb",
                "[Ff]ailed(?: to)? ~ Failed,failed",
                "(?<word>FAIL|PASS)ED ~ FAILED,PASSED",
                "(?s-i:FAIL)ED ~ failed",
                "^(?<path>[^:]+\\.[fF]):\\d+ ~ .f:,.F:",
                "pre(?:fix \\d+|heat \\d+)x ~ `prefix ,preheat `",
                "(?:\\d+ one|\\d+ two): ~ ` one:, two:`",
                "^\\s*\\d+\\) \\S ~ `) `",
                "^\\s*[✓✔] \\S ~ `✓ ,✔ `",
                "🚨+\\d ~ 🚨",
                "[abc]+ ~ a,b,c",
            })
    void shouldFindWhatEveryMatchMustContain(String regex, String expected) {
        assertThat(String.join(",", RequiredLiterals.of(regex))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "^\\d+$ ~ x",
                "a?b?c? ~ x",
                "foo|. ~ x",
                "(abc)* ~ x",
                "[[:alpha:]]abc ~ x",
                "\\QError\\E ~ x",
                "(?i)\\d+\\) ~ x",
                "[🚨]\\d ~ x",
                "🚨?\\d ~ x"
            })
    void shouldSayNothingWhereNothingIsRequired(String regex, String ignored) {
        assertThat(RequiredLiterals.of(regex)).isEmpty();
    }

    @Test
    void shouldKeepTheShippedRulesFromTryingPatternsOnEveryLine() {
        RuleBook book = RuleLibrary.load();

        assertThat(book.always().length).isLessThan(book.probes().size() / 20 + 10);
    }
}
