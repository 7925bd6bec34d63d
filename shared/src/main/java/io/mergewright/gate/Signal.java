package io.mergewright.gate;

import java.util.Locale;
import java.util.Objects;

/**
 * One piece of evidence for or against a claim.
 *
 * @param kind what was seen
 * @param strength 0 for nothing of it to 1 for all of it
 */
public record Signal(Kind kind, double strength) {
    /** What can be seen, how much it weighs on a log-odds scale, and how to say it. */
    public enum Kind {
        /** How clearly a rule knew the output of the tool: its own probability. */
        RULE(4.0, "a rule knows this output"),
        /** A model and a rule name the same cause. */
        AGREEMENT(1.2, "rule and model agree"),
        /** A model and a rule name different causes. */
        DISAGREEMENT(-1.5, "rule and model disagree"),
        /** The share of the quoted lines that stand in the log as quoted. */
        CITATION(3.0, "the quoted lines stand in the log"),
        /** Only a model says so. */
        MODEL_ALONE(-0.6, "no rule says the same"),
        /** How often a fix of this kind is what a person would have made: a prior. */
        FIXER(3.0, "a fix of this kind is usually right"),
        /** The command failed without the patch as the build did, and passes with it. */
        PROVEN(2.5, "the build passes with it, and fails without it"),
        /** Nobody looked whether the build passes with the patch. */
        UNPROVEN(-0.8, "nobody looked whether the build passes with it"),
        /** The patch does not apply, or the build does not pass with it. */
        REFUTED(-6.0, "it was tried, and does not help"),
        /** A model wrote the patch. */
        MODEL_MADE(-2.0, "a model made it"),
        /** It takes back what somebody wanted. */
        REVERSAL(-0.8, "it takes back a change instead of mending it"),
        /** How often what a check of this kind says is right: a prior, from its tier. */
        CHECK(4.0, "a check of this kind is usually right"),
        /** The lines that a model quotes stand in the change. */
        QUOTED(2.0, "the quoted lines stand in the change"),
        /** Readings that know nothing of each other say the same. */
        READINGS(0.8, "independent readings say the same"),
        /** A model tried to refute it, and could not. */
        UPHELD(1.0, "an attempt to refute it failed"),
        /** A model tried to refute it, and could. */
        REFUTED_BY_READING(-2.5, "an attempt to refute it succeeded"),
        /** The replacement is of the lines as they are, and the file parses with it. */
        FITS(0.4, "its replacement fits, and the file parses with it");

        private final double weight;
        private final String words;

        Kind(double weight, String words) {
            this.weight = weight;
            this.words = words;
        }
    }

    public Signal {
        Objects.requireNonNull(kind, "kind");
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("%s of strength %s".formatted(kind, strength));
        }
    }

    /** What it adds to the log-odds. */
    double points() {
        return kind.weight * strength;
    }

    /** In words, with what it adds, such as {@code rule and model agree (+1.2)}. */
    String words() {
        return String.format(Locale.ROOT, "%s (%+.1f)", kind.words, points());
    }
}
