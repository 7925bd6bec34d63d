package io.mergewright.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void shouldKeepTextOfAnyLanguage() {
        var text = "Grüße\t文字 😀 עברית";

        assertThat(PlainText.of(text)).isSameAs(text);
    }

    @Test
    void shouldReplaceWhateverCouldSteerATerminal() {
        assertThat(PlainText.of("a\u001B[2J\u0000\u007F\u009B\u202E\u2066b")).isEqualTo("a�[2J�����b");
    }

    @Test
    void shouldStayOnOneLine() {
        assertThat(PlainText.of("a\r\nb\u2028c")).isEqualTo("a  b c");
    }

    @Test
    void shouldReplaceHalfCharacters() {
        assertThat(PlainText.of("\uD83D x \uDE00")).isEqualTo("� x �");
    }

    @Test
    void shouldNotCutACharacterInHalf() {
        assertThat(PlainText.of("ab😀cd", 3)).isEqualTo("ab …[4 more characters]");
    }
}
