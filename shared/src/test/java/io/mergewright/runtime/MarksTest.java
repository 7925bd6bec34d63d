package io.mergewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void shouldMarkTheSameTextAlike() {
        assertThat(new Marks("secret").apply("a log")).isEqualTo(new Marks("secret").apply("a log"));
    }

    @Test
    void shouldNotBeForeseenWithoutTheSecret() {
        assertThat(new Marks("secret").apply("a log"))
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(new Marks("other").apply("a log"))
                .isNotEqualTo(new Marks("secret").apply("another log"));
    }

    @Test
    void shouldBeTheKeyedDigestOfTheText() {
        // RFC 4231, test case 2
        assertThat(new Marks("Jefe").apply("what do ya want for nothing?")).isEqualTo("5bdcc146bf60754e");
    }
}
