package io.mergewright.review.model;

import java.util.List;
import java.util.Set;

/** The answer of a model that tried to refute findings. */
record Verdicts(List<Verdict> verdicts) {
    private static final int MOST = 50;

    /**
     * What it says of one of them.
     *
     * @param finding its number in the question
     * @param stands {@code yes}, {@code no} or {@code unsure}
     * @param why one sentence
     */
    record Verdict(int finding, String stands, String why) {
        private static final Set<String> WORDS = Set.of("yes", "no", "unsure");
        private static final int LONGEST = 700;

        Verdict {
            if (!WORDS.contains(stands) || why.length() > LONGEST) {
                throw new IllegalArgumentException("a verdict is yes, no or unsure, with a short reason");
            }
        }

        Refutation refutation() {
            return switch (stands) {
                case "yes" -> Refutation.FAILED;
                case "no" -> Refutation.SUCCEEDED;
                default -> Refutation.OPEN;
            };
        }
    }

    Verdicts {
        verdicts = List.copyOf(verdicts);
        if (verdicts.size() > MOST) {
            throw new IllegalArgumentException("more than %d verdicts".formatted(MOST));
        }
    }
}
