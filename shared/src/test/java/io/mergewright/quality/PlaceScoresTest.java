package io.mergewright.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceScoresTest {
    @Test
    void shouldTakeAPathAsMetByItsTail() {
        var expected = List.of(new Place("/home/ci/src/A.java", 3), new Place("b.c", 9));

        var score = LocationScore.of(expected, List.of(new Place("./src\\A.java", 3), new Place("ab.c", 9)));

        assertThat(score).isEqualTo(new LocationScore(0.5, 0.5, true));
    }

    @Test
    void shouldCompareLinesUnlessAnyWillDo() {
        var exact = new Place("a.c", 3);
        var anywhere = new Place("a.c", Place.ANY_LINE);

        assertThat(exact.isMetBy(new Place("a.c", 4))).isFalse();
        assertThat(exact.isMetBy(new Place("a.c", 0))).isFalse();
        assertThat(anywhere.isMetBy(new Place("a.c", 4))).isTrue();
    }

    @Test
    void shouldTellWhetherTheFirstPlaceIsRight() {
        var expected = List.of(new Place("a.c", 1));

        var score = LocationScore.of(expected, List.of(new Place("z.c", 1), new Place("a.c", 1)));

        assertThat(score).isEqualTo(new LocationScore(1, 0.5, false));
    }

    @Test
    void shouldFindFixedFilesByNameAmongTheFirstFive() {
        var answer = List.of("a", "b", "c", "d", "src/Foo.java", "Bar.java").stream()
                .map(path -> new Place(path, 0))
                .toList();

        assertThat(FixFileScore.of(List.of("main/Foo.java"), answer)).isEqualTo(new FixFileScore(false, true, true));
        assertThat(FixFileScore.of(List.of("main/Bar.java"), answer)).isEqualTo(new FixFileScore(false, false, false));
        assertThat(FixFileScore.of(List.of("x/a"), answer)).isEqualTo(new FixFileScore(true, true, true));
    }

    @Test
    void shouldTakeATestForItsClass() {
        var java = FixFileScore.of(List.of("main/Foo.java"), List.of(new Place("FooTest.java", 3)));
        var python = FixFileScore.of(List.of("test_bar.py"), List.of(new Place("lib/bar.py", 3)));

        assertThat(java).isEqualTo(new FixFileScore(false, false, true));
        assertThat(python).isEqualTo(new FixFileScore(false, false, true));
    }
}
