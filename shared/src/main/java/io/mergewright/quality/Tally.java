package io.mergewright.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of one set or project. Not thread-safe. */
final class Tally {
    private final int tokens;
    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private final Confusion confusion = new Confusion();
    private boolean categories;

    Tally(int tokens) {
        this.tokens = tokens;
    }

    void add(Expected expected, Optional<Prediction> given, Optional<Prediction> onGreen) {
        var prediction = given.orElseGet(Prediction::none);
        note("answered", given.isPresent());
        lines(expected, prediction);
        category(expected, prediction);
        places(expected, prediction);
        tests(expected, prediction);
        onGreen.ifPresent(green -> note("false_alarm_on_pass", green.failed()));
        if (expected.success() && given.isPresent()) {
            note("false_alarm_on_success", prediction.failed());
        }
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        values.forEach((name, list) -> figures.add(
                new Figure(name, list.stream().mapToDouble(x -> x).average().orElse(0), list.size())));
        if (categories) {
            figures.add(new Figure(
                    "category_macro_f1",
                    confusion.macroF1(),
                    values("category_group").size()));
        }
        return figures;
    }

    private void lines(Expected expected, Prediction prediction) {
        if (expected.ranges().isEmpty()) {
            return;
        }
        var score = LineScore.of(expected, prediction.ranges());
        note("line_f1", score.f1());
        note("line_recall", score.recall());
        note("line_precision", score.precision());
        note("hit_any", score.hit());
        note("hit_within_50", score.hitWithin50());
        note("lines_shown", score.shown());
        var excerpt = ExcerptScore.of(expected, prediction.excerpt());
        note("some_in_" + tokens + "_tokens", excerpt.some());
        note("all_in_" + tokens + "_tokens", excerpt.all());
    }

    private void category(Expected expected, Prediction prediction) {
        expected.category()
                .filter(CategoryGroups::isKnown)
                .map(CategoryGroups::of)
                .ifPresent(group -> {
                    String said = CategoryGroups.of(prediction.category());
                    note("category_group", group.equals(said));
                    confusion.add(group, said);
                    categories = true;
                });
    }

    private void places(Expected expected, Prediction prediction) {
        if (!expected.locations().isEmpty()) {
            var score = LocationScore.of(expected.locations(), prediction.locations());
            note("loc_recall", score.recall());
            note("loc_precision", score.precision());
            note("first_loc_exact", score.firstExact());
        }
        if (!expected.fixFiles().isEmpty()) {
            var score = FixFileScore.of(expected.fixFiles(), prediction.locations());
            note("fix_file@1", score.first());
            note("fix_file@5", score.amongFive());
            note("fix_stem@5", score.stemAmongFive());
        }
    }

    private void tests(Expected expected, Prediction prediction) {
        expected.failedTests().ifPresent(tests -> {
            if (tests.isEmpty()) {
                note("invented_tests", !prediction.failedTests().isEmpty());
            } else {
                var score = TestScore.of(tests, prediction.failedTests());
                note("test_recall", score.recall());
                note("test_precision", score.precision());
            }
        });
    }

    private void note(String figure, boolean value) {
        note(figure, value ? 1 : 0);
    }

    private void note(String figure, double value) {
        values(figure).add(value);
    }

    private List<Double> values(String figure) {
        return values.computeIfAbsent(figure, name -> new ArrayList<>());
    }
}
