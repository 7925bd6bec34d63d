package io.mergewright.repair.complaint;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.mergewright.repair.hostile.CountedText;
import io.mergewright.repair.hostile.HostileLines;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A log is not to be trusted: no line of it may keep a pattern busy. */
class HostileComplaintsTest {
    private static final List<ComplaintExample> EXAMPLES = ComplaintExample.all();

    static List<ComplaintPattern> patterns() {
        return ComplaintFile.load();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void shouldGiveUpSoonWhateverBecomesOfItsExamples(ComplaintPattern pattern) {
        Set<String> hostile = EXAMPLES.stream()
                .filter(example -> example.id().equals(pattern.id()))
                .flatMap(ComplaintExample::lines)
                .distinct()
                .flatMap(line -> HostileLines.of(line).stream())
                .collect(Collectors.toSet());

        assertSearchedSoon(pattern, hostile);
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void shouldGiveUpSoonInLongLinesOfOtherTools(ComplaintPattern pattern) {
        Set<String> hostile = EXAMPLES.stream()
                .flatMap(ComplaintExample::lines)
                .map(line -> HostileLines.of(line).iterator().next())
                .collect(Collectors.toSet());

        assertSearchedSoon(pattern, hostile);
    }

    private static void assertSearchedSoon(ComplaintPattern pattern, Set<String> lines) {
        List<Pattern> expressions = Stream.of(pattern.line(), pattern.before(), pattern.after())
                .filter(Objects::nonNull)
                .toList();
        assertThatCode(() ->
                        expressions.forEach(expression -> lines.forEach(line -> CountedText.has(expression, line))))
                .as(pattern.id())
                .doesNotThrowAnyException();
    }
}
