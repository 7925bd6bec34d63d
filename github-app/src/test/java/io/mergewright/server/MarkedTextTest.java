package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "use `a` here | use <code>a</code> here",
                "`a` and `b` | <code>a</code> and <code>b</code>",
                "no code | no code",
                "one ` alone | one ` alone",
                "nothing `` between | nothing `` between",
                "costs `$1` | costs <code>$1</code>"
            })
    void shouldShowWhatStandsBetweenBackticksAsCode(String text, String html) {
        assertThat(MarkedText.html(text)).isEqualTo(html);
    }

    @Test
    void shouldEscapeEverythingBefore() {
        assertThat(MarkedText.html("`<script>` & \"<b>\" '`\"onx=`'"))
                .isEqualTo("<code>&lt;script&gt;</code> &amp; &quot;&lt;b&gt;&quot; &#39;<code>&quot;onx=</code>&#39;");
    }
}
