package io.mergewright.diagnose.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NeedleIndexTest {
    @Test
    void shouldFindOverlappingNeedlesWhateverTheCase() {
        var index = index(List.of("error", "ror", "errors:"));

        assertThat(scan(index, "2 ERRORS: none")).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(scan(index, "mirror")).containsExactly(1);
        assertThat(scan(index, "erro")).isEmpty();
    }

    @Test
    void shouldPassOverCharactersBeyondAscii() {
        assertThat(scan(index(List.of("fail")), "fa\u00efl \u2718 fail")).containsExactly(0);
    }

    @Test
    void shouldTellExactNeedlesFromThoseInAnyCase() {
        var builder = new NeedleIndex.Builder();
        builder.add("FAIL", false, 0);
        builder.add("fail", true, 1);
        builder.add("Failed to build", false, 2);
        var index = builder.build();

        assertThat(scan(index, "FAIL")).containsExactly(0, 1);
        assertThat(scan(index, "Failed to build it")).containsExactly(1, 2);
        assertThat(scan(index, "failed to build it")).containsExactly(1);
    }

    @Test
    void shouldCompareMoreThanTheCharactersAroundATrigram() {
        var index = index(List.of("unable to resolve", "resolve", "-----", "to resolve hosts"));

        assertThat(scan(index, "able to Resolve")).containsExactly(1);
        assertThat(scan(index, "unable to resolve host")).containsExactly(0, 1);
        assertThat(scan(index, "\u00ff----")).isEmpty();
        assertThat(scan(index, "\u012d------")).containsExactly(2);
    }

    @Property
    void shouldAgreeWithContains(
            @ForAll @Size(min = 1, max = 6)
                    List<@CharRange(from = 'a', to = 'c') @StringLength(min = 3, max = 5) String> needles,
            @ForAll @CharRange(from = 'a', to = 'd') @CharRange(from = 'A', to = 'C') @StringLength(max = 40)
                    String text) {
        Set<Integer> expected = new TreeSet<>();
        for (int i = 0; i < needles.size(); i++) {
            if (text.toLowerCase(Locale.ROOT).contains(needles.get(i))) {
                expected.add(i);
            }
        }

        assertThat(scan(index(needles), text)).isEqualTo(expected);
        assertThat(NeedleIndex.of(needles).in(text)).isEqualTo(!expected.isEmpty());
    }

    private static NeedleIndex index(List<String> needles) {
        var builder = new NeedleIndex.Builder();
        for (int i = 0; i < needles.size(); i++) {
            builder.add(needles.get(i), true, i);
        }
        return builder.build();
    }

    private static Set<Integer> scan(NeedleIndex index, String line) {
        Set<Integer> found = new TreeSet<>();
        index.scan(line, found::add);
        return found;
    }
}
