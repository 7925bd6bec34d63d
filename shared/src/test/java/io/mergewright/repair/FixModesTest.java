package io.mergewright.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.mergewright.repair.hostile.CountedText;
import io.mergewright.repair.hostile.HostileLines;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tells the tools of {@code fix-modes.yml}, and which files they are given. */
class FixModesTest {
    private static final List<FixMode> MODES = FixMode.all();

    static List<FixModeExample> examples() {
        return FixModeExample.all();
    }

    static List<FixMode> modes() {
        return MODES;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldRunTheToolOnTheFilesThatTheLogNames(FixModeExample example) {
        var mode = MODES.stream().filter(one -> one.id().equals(example.id())).findFirst();

        var command = mode.orElseThrow().commandFor(example.failure());

        String files = example.files().stream().map(file -> "'" + file + "'").collect(Collectors.joining(" "));
        assertThat(command).hasValue(mode.get().command().replace("{files}", files));
    }

    @Test
    void shouldHaveAnExampleOfEveryFixMode() {
        var shown = examples().stream().map(FixModeExample::id).collect(Collectors.toSet());

        assertThat(MODES)
                .extracting(FixMode::id)
                .as("fix-mode-examples.yml shows what tells each mode of fix-modes.yml")
                .doesNotHaveDuplicates()
                .allMatch(shown::contains);
    }

    @ParameterizedTest
    @MethodSource("modes")
    void shouldGiveUpSoonWhateverALineHolds(FixMode mode) {
        Set<String> hostile = examples().stream()
                .filter(example -> example.id().equals(mode.id()))
                .flatMap(example -> example.log().lines())
                .flatMap(line -> HostileLines.of(line).stream())
                .collect(Collectors.toSet());

        List<Pattern> expressions =
                Stream.concat(Stream.of(mode.sign()), mode.files().stream()).toList();
        assertThatCode(() ->
                        expressions.forEach(expression -> hostile.forEach(line -> CountedText.has(expression, line))))
                .as(mode.id())
                .doesNotThrowAnyException();
    }
}
