package io.mergewright.ledger;

import io.mergewright.core.Proportion;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a group of suggestions. All but the first two numbers count unique ones: a suggestion that was made several times
 * counts once, where it was answered last, so that the groups of any split add up to the whole.
 *
 * @param group its name; {@code all} for all
 * @param proposals every time that something was proposed
 * @param microDollars what all of them have cost
 * @param funnel how far they came
 * @param answers what the answers were
 * @param medianTime from showing to the first answer of a person; empty when there was none
 * @param slowestTenth the 90th percentile of the same
 */
public record Tally(
        String group,
        long proposals,
        long microDollars,
        Funnel funnel,
        Answers answers,
        Optional<Duration> medianTime,
        Optional<Duration> slowestTenth) {

    /**
     * How many unique suggestions came how far.
     *
     * @param shown published, or put before a person to decide
     * @param asked put before a person to decide
     * @param withheld shown to nobody so far
     * @param touched whose lines were changed, otherwise than proposed
     */
    public record Funnel(long proposed, long shown, long asked, long withheld, long viewed, long touched) {}

    /**
     * How many unique suggestions got which answer.
     *
     * @param acceptedUnasked accepted without a person having been asked to decide before
     * @param verified accepted, and a later build was green
     * @param superseded taken back in favour of another before there was an answer
     */
    public record Answers(
            long accepted,
            long acceptedUnasked,
            long verified,
            long rejected,
            long ignored,
            long reverted,
            long superseded) {
        public long decided() {
            return accepted + rejected + ignored + reverted;
        }
    }

    public Tally {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(funnel, "funnel");
        Objects.requireNonNull(answers, "answers");
    }

    /** The acceptance rate. */
    public Proportion acceptance() {
        return new Proportion(answers.accepted(), answers.decided());
    }

    /** What was accepted without a person having been asked first, of all that was shown or accepted. */
    public Proportion resolvedUnasked() {
        return new Proportion(answers.acceptedUnasked(), Math.max(funnel.shown(), answers.accepted()));
    }

    /** Empty while nothing is accepted. */
    public Optional<Long> microDollarsPerAccepted() {
        return answers.accepted() == 0 ? Optional.empty() : Optional.of(microDollars / answers.accepted());
    }
}
