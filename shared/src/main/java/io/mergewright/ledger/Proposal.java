package io.mergewright.ledger;

import io.mergewright.core.Fingerprint;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A suggestion at the moment in which it is proposed. Texts that are too long are cut, with a mark.
 *
 * @param id letters, digits and hyphens, 8 to 64; the same suggestion told twice has the same one
 * @param fingerprint the same for what is the same suggestion to a person; unique suggestions are counted by it, per repository
 * @param category a label such as those of {@link io.mergewright.core.Category}
 * @param title one line
 * @param diff the proposed change, or the proposed words where there is no patch
 * @param microDollars what finding it has cost
 */
public record Proposal(
        String id,
        Fingerprint fingerprint,
        Origin origin,
        Maker maker,
        String category,
        String title,
        String diff,
        Estimate estimate,
        long microDollars,
        Instant at) {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_DIFF = 64 * 1024;

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{8,64}");
    private static final int LONGEST_CATEGORY = 100;

    /**
     * What it is about.
     *
     * @param repository such as {@code acme/shop}
     * @param job the build job or workflow; may be empty
     * @param commit may be empty
     */
    public record Origin(String repository, String job, String commit) {
        public Origin {
            repository = Text.within(LONGEST_NAME, repository);
            job = Text.within(LONGEST_NAME, job);
            commit = Text.within(LONGEST_NAME, commit);
        }
    }

    /**
     * Who came up with it.
     *
     * @param agent such as {@code explain}
     * @param source id of the rule, check or fixer
     * @param model empty where none took part
     * @param prompt name and version, such as {@code explain/1}; empty where none was used
     */
    public record Maker(String agent, String source, String model, String prompt) {
        /** The agent of diagnoses by rules: people say whether they helped, but no gate judges them, so none learns from what is said. */
        public static final String RULES = "diagnose";

        public Maker {
            agent = Text.within(LONGEST_NAME, agent);
            source = Text.within(LONGEST_NAME, source);
            model = Text.within(LONGEST_NAME, model);
            prompt = Text.within(LONGEST_NAME, prompt);
        }
    }

    /**
     * How likely a person is to accept it, as probabilities.
     *
     * @param confidence as the gate gave it, calibrated where there was a calibration
     * @param raw by the weights of the evidence alone
     */
    public record Estimate(double confidence, double raw) {
        public Estimate {
            if (!(confidence >= 0 && confidence <= 1 && raw >= 0 && raw <= 1)) {
                throw new IllegalArgumentException("no probabilities: %s, %s".formatted(confidence, raw));
            }
        }
    }

    private static final int LONGEST_NAME = 200;

    public Proposal {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("bad id of a suggestion: " + id);
        }
        if (microDollars < 0) {
            throw new IllegalArgumentException("suggestion that cost " + microDollars);
        }
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(maker, "maker");
        Objects.requireNonNull(estimate, "estimate");
        Objects.requireNonNull(at, "at");
        category = Text.within(LONGEST_CATEGORY, category);
        title = Text.within(LONGEST_TITLE, title);
        diff = Text.within(LONGEST_DIFF, diff);
    }
}
