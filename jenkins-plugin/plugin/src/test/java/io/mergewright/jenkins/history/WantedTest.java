package io.mergewright.jenkins.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WantedTest {
    @Test
    void shouldTakeWhatIsUsualWhereNothingIsSaid() {
        assertThat(Wanted.of(null, null, null)).isEqualTo(new Wanted(30, "", 1));
    }

    @Test
    void shouldTakeWhatMakesSense() {
        assertThat(Wanted.of("7", "team", "3")).isEqualTo(new Wanted(7, "team", 3));
        assertThat(Wanted.of("-1", "", "0")).isEqualTo(new Wanted(1, "", 1));
        assertThat(Wanted.of("999999", "", "x")).isEqualTo(new Wanted(400, "", 1));
    }

    @Test
    void shouldHoldWhatIsInTheFolderOnly() {
        assertThat(new Wanted(1, "", 1).holds("shop")).isTrue();
        assertThat(new Wanted(1, "team", 1).holds("team/shop")).isTrue();
        assertThat(new Wanted(1, "team", 1).holds("team")).isTrue();
        assertThat(new Wanted(1, "team", 1).holds("teams")).isFalse();
    }

    @Test
    void shouldReadNamesAsPeopleWriteThem() {
        assertThat(Wanted.of(null, " /team/shop/ ", null).folder()).isEqualTo("team/shop");
        assertThat(Wanted.of(null, "team » shop", null).folder()).isEqualTo("team/shop");
    }
}
