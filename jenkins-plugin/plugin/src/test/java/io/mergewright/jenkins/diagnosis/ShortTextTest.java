package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortTextTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "short, short",
        "exactly 12 c, exactly 12 c",
        "cut behind a word, cut behind…",
        "withoutanyblank, withoutanyb…",
        "a withoutanyblank, a withoutan…",
    })
    void shouldFit(String text, String fits) {
        assertThat(ShortText.of(text, 12)).isEqualTo(fits).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void shouldBeOneLineThatSteersNothing() {
        assertThat(ShortText.of("one\ntwo\u001b[31m\u202ethree\n", 40)).isEqualTo("one two\uFFFD[31m\uFFFDthree");
    }

    @Test
    void shouldCutNoCharacterInHalf() {
        assertThat(ShortText.of("0123456789\uD83D\uDE00456", 12)).isEqualTo("0123456789…");
    }
}
