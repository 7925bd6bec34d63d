package io.mergewright.supervisor;

import io.mergewright.core.Category;
import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
import io.mergewright.diagnose.Diagnosis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one diagnosis of judged. What rules say keeps its place; a cause that only a model names comes behind them, and
 * before them only where the best rule was not clear. A model never changes whether the build failed.
 */
final class Merge {
    private static final double CLEAR = 0.5;

    private Merge() {}

    static Diagnosis of(Diagnosis rules, List<Judged> judged) {
        List<Finding> byRules = findings(judged.stream().filter(one -> !isOfModel(one)));
        List<Finding> byModel =
                findings(judged.stream().filter(Merge::isOfModel).filter(Judged::isShown));
        if (!rules.failed() || judged.stream().noneMatch(Judged::byModel)) {
            return rules;
        }
        boolean modelLeads = !byModel.isEmpty()
                && (rules.causes().isEmpty()
                        || rules.causes().get(0).confidence().probability() < CLEAR);
        return modelLeads
                ? with(rules, joined(byModel, byRules), quotations(byModel, rules.excerpts()), byModel.get(0))
                : with(rules, joined(byRules, byModel), rules.excerpts(), null);
    }

    private static boolean isOfModel(Judged one) {
        return one.finding().tool().equals("model");
    }

    private static List<Finding> findings(Stream<Judged> judged) {
        return judged.map(Judged::finding).toList();
    }

    private static List<Finding> joined(List<Finding> first, List<Finding> then) {
        List<Finding> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static List<Evidence> quotations(List<Finding> leading, List<Evidence> rules) {
        var all = new LinkedHashSet<>(leading.get(0).evidence());
        all.addAll(rules);
        return List.copyOf(all);
    }

    private static Diagnosis with(
            Diagnosis rules, List<Finding> causes, List<Evidence> excerpts, @Nullable Finding leading) {
        Category category =
                leading == null || leading.category() == Category.UNKNOWN ? rules.category() : leading.category();
        return new Diagnosis(
                rules.outcome(),
                category,
                category == rules.category() ? rules.kind() : category.kind(),
                leading == null ? rules.headline() : leading.headline(),
                excerpts,
                causes,
                rules.locations(),
                rules.failedTests(),
                rules.exitCode(),
                rules.fingerprint(),
                rules.problems());
    }
}
