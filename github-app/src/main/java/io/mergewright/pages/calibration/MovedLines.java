package io.mergewright.pages.calibration;

import io.mergewright.core.Proportion;
import io.mergewright.gate.Observation;
import io.mergewright.ledger.report.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What the gate would have done with past suggestions if its lines had stood elsewhere, by the confidence that each was given before
 * anybody knew the answer. Counts only those of which it is known whether they were right.
 *
 * @param steps what there is at and above each hundredth, from 0.00 on to 1.00
 */
record MovedLines(List<Above> steps) {
    private static final int HUNDRED = 100;

    /** Claims at or above {@code percent} of confidence, and how many of them were right. */
    record Above(int percent, long claims, long right) {}

    /**
     * What two lines would do.
     *
     * @param precision of what would be published
     * @param found the share of all right ones that would be published
     * @param foundOrAsked the share of all right ones that would be published or put before a person
     */
    record LineOutcome(
            double publish,
            double ask,
            long published,
            long asked,
            long withheld,
            Proportion precision,
            Proportion found,
            Proportion foundOrAsked) {
        public String precise() {
            return Words.rate(precision);
        }

        public String caught() {
            return Words.rate(found);
        }

        public String caughtOrAsked() {
            return Words.rate(foundOrAsked);
        }
    }

    static MovedLines of(List<Observation> observations) {
        List<Above> steps = new ArrayList<>();
        for (int percent = 0; percent <= HUNDRED; percent++) {
            Proportion above = above(observations, percent / (double) HUNDRED);
            steps.add(new Above(percent, above.trials(), above.successes()));
        }
        return new MovedLines(steps);
    }

    /** With the lines at whole percents. */
    LineOutcome at(int publish, int ask) {
        return outcome(
                publish / (double) HUNDRED,
                ask / (double) HUNDRED,
                proportion(steps.get(publish)),
                proportion(steps.get(ask)),
                proportion(steps.get(0)));
    }

    /** With the lines anywhere. */
    static LineOutcome at(List<Observation> observations, double publish, double ask) {
        return outcome(publish, ask, above(observations, publish), above(observations, ask), above(observations, 0));
    }

    private static LineOutcome outcome(
            double publish, double ask, Proportion published, Proportion notWithheld, Proportion all) {
        return new LineOutcome(
                publish,
                ask,
                published.trials(),
                notWithheld.trials() - published.trials(),
                all.trials() - notWithheld.trials(),
                published,
                new Proportion(published.successes(), all.successes()),
                new Proportion(notWithheld.successes(), all.successes()));
    }

    private static Proportion proportion(Above step) {
        return new Proportion(step.right(), step.claims());
    }

    private static Proportion above(List<Observation> observations, double line) {
        List<Observation> above =
                observations.stream().filter(one -> one.given() >= line).toList();
        return new Proportion(above.stream().filter(Observation::right).count(), above.size());
    }
}
