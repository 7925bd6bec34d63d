package io.mergewright.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
    private static final String GREEN = "[INFO] Building 1.2.3\nTests run: 12\nwarning: old API\n";

    private static LogLine line(String text) {
        return new LogLine(1, text);
    }

    /** A word for each number, without digits. */
    private static String word(long number) {
        var word = new StringBuilder();
        for (long rest = number; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }

    private static Baseline large() {
        return Baseline.of(LogSource.of(new GeneratedLog(200_000, number -> "said " + word(number)), "green.log"));
    }

    @Test
    void shouldKnowWhatTheGreenBuildSaidUpToNumbers() {
        var baseline = Baseline.of(LogSource.ofText(GREEN, "green.log"));

        assertThat(baseline.knows(line("Tests run: 13"))).isTrue();
        assertThat(baseline.knows(line("[INFO] Building 1.2.4"))).isTrue();
        assertThat(baseline.knows(line("  "))).isTrue();
        assertThat(baseline.knows(line("error: new"))).isFalse();
    }

    @Test
    void shouldKnowNothingButBlankLinesWhenEmpty() {
        assertThat(Baseline.empty().knows(line("anything"))).isFalse();
        assertThat(Baseline.empty().knows(line(""))).isTrue();
    }

    @Test
    void shouldStaySmallAndNearlyExactForALongLog() {
        var baseline = large();

        assertThat(baseline.toBytes()).hasSizeLessThan((1 << 20) + 64);
        for (int number = 1; number <= 200_000; number += 997) {
            assertThat(baseline.knows(line("said " + word(number)))).isTrue();
        }
        long wrong = java.util.stream.LongStream.range(0, 10_000)
                .filter(number -> baseline.knows(line("new " + word(number))))
                .count();
        assertThat(wrong).isLessThan(50);
    }

    @Test
    void shouldKnowLinesOfALogThatIsTooLongToBeKept() {
        var baseline = Baseline.of(LogSource.of(
                new GeneratedLog(
                        600_000,
                        number -> number == 300_000 ? "only once" : "the same again and again and again " + number),
                "green.log"));

        assertThat(baseline.knows(line("only once"))).isTrue();
        assertThat(baseline.knows(line("the same again and again and again 1"))).isTrue();
    }

    @Test
    void shouldSurviveSerialisation() {
        var small = Baseline.fromBytes(
                Baseline.of(LogSource.ofText(GREEN, "green.log")).toBytes());
        var large = Baseline.fromBytes(large().toBytes());

        assertThat(small.knows(line("Tests run: 1"))).isTrue();
        assertThat(small.knows(line("other"))).isFalse();
        assertThat(large.knows(line("said " + word(4_711)))).isTrue();
        assertThat(large.toBytes()).isEqualTo(large().toBytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 6, 9, -1})
    void shouldRefuseDamagedBytes(int at) {
        byte[] bytes = Baseline.of(LogSource.ofText(GREEN, "green.log")).toBytes();
        bytes[at < 0 ? bytes.length + at : at] ^= 1;

        assertThatThrownBy(() -> Baseline.fromBytes(bytes))
                .isInstanceOf(LogException.class)
                .hasMessageStartingWith("baseline: ");
    }

    @Test
    void shouldRefuseBytesThatAreCutShort() {
        byte[] bytes = Baseline.of(LogSource.ofText(GREEN, "green.log")).toBytes();

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Baseline.fromBytes(cut)).isInstanceOf(LogException.class);
        }
    }
}
