package io.mergewright.quality;

import static io.mergewright.quality.Cases.answer;
import static io.mergewright.quality.Cases.category;
import static io.mergewright.quality.Cases.failedTests;
import static io.mergewright.quality.Cases.lines;
import static io.mergewright.quality.Cases.quoting;
import static io.mergewright.quality.Cases.range;
import static io.mergewright.quality.Cases.success;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreboardTest {
    private static final Optional<Prediction> NOTHING = Optional.empty();

    private final Scoreboard board = new Scoreboard(100);

    @Test
    void shouldAverageOverTheItemsThatExpectSomething() {
        board.add("set", lines(range(1, 1)), Optional.of(quoting(range(1, 1))), NOTHING);
        board.add("set", lines(range(9, 9)), Optional.of(quoting(range(1, 1))), NOTHING);
        board.add("set", category("test"), Optional.of(quoting(range(1, 1))), NOTHING);

        assertThat(figure("hit_any")).isEqualTo(new Figure("hit_any", 0.5, 2));
        assertThat(figure("category_group")).isEqualTo(new Figure("category_group", 1, 1));
        assertThat(figure("some_in_100_tokens")).isEqualTo(new Figure("some_in_100_tokens", 0.5, 2));
    }

    @Test
    void shouldCountALogThatCouldNotBeReadAsNotAnswered() {
        board.add("set", lines(range(1, 1)), NOTHING, NOTHING);

        assertThat(figure("answered").mean()).isZero();
        assertThat(figure("hit_any")).isEqualTo(new Figure("hit_any", 0, 1));
    }

    @Test
    void shouldCompareCategoriesInGroups() {
        board.add("set", category("Checkstyle"), Optional.of(answer(true, "lint", List.of())), NOTHING);
        board.add("set", category("Unknown"), Optional.of(answer(true, "lint", List.of())), NOTHING);

        assertThat(figure("category_group")).isEqualTo(new Figure("category_group", 1, 1));
        assertThat(figure("category_macro_f1")).isEqualTo(new Figure("category_macro_f1", 1, 1));
    }

    @Test
    void shouldCountInventedTestsOnlyWhereNoneFailed() {
        board.add("set", failedTests(), Optional.of(answer(true, "test", List.of("ghost"))), NOTHING);
        board.add("set", failedTests("real"), Optional.of(answer(true, "test", List.of("real"))), NOTHING);

        assertThat(figure("invented_tests")).isEqualTo(new Figure("invented_tests", 1, 1));
        assertThat(figure("test_recall")).isEqualTo(new Figure("test_recall", 1, 1));
    }

    @Test
    void shouldCountFalseAlarmsOnGreenLogs() {
        var alarm = Optional.of(answer(true, "test", List.of()));
        board.add("set", success(), alarm, NOTHING);
        board.add("set", lines(range(1, 1)), NOTHING, alarm);

        assertThat(figure("false_alarm_on_success")).isEqualTo(new Figure("false_alarm_on_success", 1, 1));
        assertThat(figure("false_alarm_on_pass")).isEqualTo(new Figure("false_alarm_on_pass", 1, 1));
    }

    @Test
    void shouldKeepGroupsApart() {
        board.add("b", success(), NOTHING, NOTHING);
        board.add("a", success(), NOTHING, NOTHING);

        assertThat(board.figures().keySet()).containsExactly("a", "b");
    }

    private Figure figure(String name) {
        return board.figures().get("set").stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
