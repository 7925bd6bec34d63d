package io.mergewright.review.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmbiguousRepetitionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "^(\\w+\\s?)*$",
                "^([a-z0-9]+[._+-]?)+@x",
                "(?:[a-z]+[a-z0-9]*)+\\.",
                "\\A(?:[a-z0-9]*-?)*[a-z]\\z",
                "^((a|b+))+$",
                "^(a{2,3})+$",
                "^(?<name>x{2,})+$"
            })
    void shouldFindARepetitionThatMatchesAlone(String regex) {
        assertThat(AmbiguousRepetition.isIn(regex)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^a+$",
                "^(?:-[a-z0-9]+)*$",
                "^\\w+(?: \\w+)*(?:, ?\\w+)*$",
                "^(a+)++$",
                "^(?>a+)+$",
                "^(a+b)+$",
                "(a+)+",
                "[(a+)+]$",
                "((",
                "a{",
                "\\",
                "(?"
            })
    void shouldLeaveAloneWhatHasOneWayOrIsNoPattern(String regex) {
        assertThat(AmbiguousRepetition.isIn(regex)).isFalse();
    }
}
