package io.mergewright.diagnose.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkPatternTest {
    @ParameterizedTest
    @ValueSource(strings = {"^a", "^a|^b", "^(?:a|b)c", "(?i)^a", "^[|]a", "^\\|a", "^[]|]"})
    void shouldKnowExpressionsThatCanMatchOnlyAtTheStart(String regex) {
        assertThat(JdkPattern.isAnchored(regex)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "^a|b", "b|^a", "(?:^a)", "\\^a", "[^a]", "", "^a|"})
    void shouldTryOthersEverywhere(String regex) {
        assertThat(JdkPattern.isAnchored(regex)).isFalse();
    }

    @Test
    void shouldTellWithWhichCharactersAMatchCanBegin() {
        var pattern = new JdkPattern("^\\s{0,2}(?:x|-+) \\d");

        assertThat(pattern.mayBeginWith('x')).isTrue();
        assertThat(pattern.mayBeginWith('-')).isTrue();
        assertThat(pattern.mayBeginWith(' ')).isTrue();
        assertThat(pattern.mayBeginWith('y')).isFalse();
        assertThat(new JdkPattern("^(?!ab)a").mayBeginWith('a')).isTrue();
        assertThat(new JdkPattern("x").mayBeginWith('y')).isTrue();
        assertThat(pattern.mayBeginWith('\u2718')).isTrue();
    }
}
