package io.mergewright.supervisor;

import io.mergewright.diagnose.Diagnosis;
import io.mergewright.explain.Explanation;
import io.mergewright.log.LogWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * A failed build under investigation.
 *
 * @param rules what the rules say of the log
 * @param explanations what models added, in the order in which they were asked
 * @param causes with what the gate says of each, best first; empty before the gate has decided
 * @param diagnosis what is shown: that of the rules until something better is proven
 */
public record Investigation(
        LogWindow log, Diagnosis rules, List<Explanation> explanations, List<Judged> causes, Diagnosis diagnosis) {
    public Investigation {
        explanations = List.copyOf(explanations);
        causes = List.copyOf(causes);
    }

    /** Where an investigation begins. */
    public static Investigation of(LogWindow log, Diagnosis rules) {
        return new Investigation(log, rules, List.of(), List.of(), rules);
    }

    Investigation with(Explanation explanation) {
        List<Explanation> more = new ArrayList<>(explanations);
        more.add(explanation);
        return new Investigation(log, rules, more, causes, diagnosis);
    }

    Investigation judged(List<Judged> decided, Diagnosis shown) {
        return new Investigation(log, rules, explanations, decided, shown);
    }
}
