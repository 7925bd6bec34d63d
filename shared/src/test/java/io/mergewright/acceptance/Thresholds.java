package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What other thresholds of {@link Overlap#ENOUGH} would have made of the answers. */
final class Thresholds {
    private static final List<Double> TRIED = List.of(0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9, 1.0);

    private static final double NEVER = -1;
    private static final double ALWAYS = 2;

    private final List<Answer> answers = new ArrayList<>();

    /** @param overlap from which threshold down it counts as accepted */
    private record Answer(double overlap, boolean isTrue) {}

    void add(Acceptance acceptance, Facts facts, boolean isTrue) {
        answers.add(new Answer(overlap(acceptance, facts), isTrue));
    }

    private static double overlap(Acceptance acceptance, Facts facts) {
        if (acceptance instanceof Acceptance.AppliedInMeaning answer
                && answer.basis() == Acceptance.AppliedInMeaning.Basis.TOKENS) {
            return answer.overlap();
        } else if (acceptance instanceof Acceptance.Touched touched && facts.recheck() != Facts.Recheck.STILL_THERE) {
            return touched.overlap();
        }
        return acceptance.isAcceptance() ? ALWAYS : NEVER;
    }

    void print() {
        System.out.printf("%n%n%-12s%12s%12s%n", "threshold", "precision", "recall");
        for (double threshold : TRIED) {
            double right = count(threshold, true);
            double all = right + count(threshold, false);
            long wanted = answers.stream().filter(Answer::isTrue).count();
            System.out.printf(Locale.ROOT, "%-12.2f%12.4f%12.4f%n", threshold, right / all, right / wanted);
        }
    }

    private long count(double threshold, boolean isTrue) {
        return answers.stream()
                .filter(answer -> answer.isTrue() == isTrue && answer.overlap() >= threshold)
                .count();
    }
}
