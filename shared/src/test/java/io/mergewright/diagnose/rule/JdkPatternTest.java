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
        var firsts = new JdkPattern("^\\s{0,2}(?:x|-+) \\d").firsts();

        assertThat(firsts.get('x')).isTrue();
        assertThat(firsts.get('-')).isTrue();
        assertThat(firsts.get(' ')).isTrue();
        assertThat(firsts.get('y')).isFalse();
        assertThat(new JdkPattern("^(?!ab)a").firsts().get('a')).isTrue();
        assertThat(new JdkPattern("x").firsts().cardinality()).isEqualTo(LinePattern.ASCII);
    }
}
