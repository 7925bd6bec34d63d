package io.mergewright.pages.overview;

import io.mergewright.ledger.Tally;
import io.mergewright.ledger.report.Assumptions;
import io.mergewright.ledger.report.Words;
import java.time.Duration;
import java.util.Optional;

/** What became of a group of suggestions, as {@link Tally} counts it. */
record Figures(
        String group,
        long proposals,
        long proposed,
        long shown,
        long asked,
        long withheld,
        long viewed,
        long touched,
        long decided,
        long accepted,
        long verified,
        long rejected,
        long ignored,
        long reverted,
        long superseded,
        Share acceptance,
        Share resolvedWithoutAsking,
        long microDollars,
        Optional<Long> microDollarsPerAccepted,
        Optional<Duration> medianTime,
        Optional<Duration> nineInTen,
        double minutesSaved) {
    /** With fewer answers an acceptance says little. */
    static final int FEW = 20;

    private static final double MINUTES = 60;

    static Figures of(Tally tally, Assumptions assumptions) {
        var funnel = tally.funnel();
        var answers = tally.answers();
        return new Figures(
                tally.group(),
                tally.proposals(),
                funnel.proposed(),
                funnel.shown(),
                funnel.asked(),
                funnel.withheld(),
                funnel.viewed(),
                funnel.touched(),
                answers.decided(),
                answers.accepted(),
                answers.verified(),
                answers.rejected(),
                answers.ignored(),
                answers.reverted(),
                answers.superseded(),
                Share.of(tally.acceptance()),
                Share.of(tally.resolvedUnasked()),
                tally.microDollars(),
                tally.microDollarsPerAccepted(),
                tally.medianTime(),
                tally.slowestTenth(),
                assumptions.minutesSaved(tally));
    }

    public String name() {
        return group.isEmpty() ? Filters.NONE : group;
    }

    /** Whether there are too few answers to tell. */
    public boolean few() {
        return decided < FEW;
    }

    public String cost() {
        return Words.dollars(microDollars);
    }

    public String costPerAccepted() {
        return Words.dollars(microDollarsPerAccepted);
    }

    public String median() {
        return Words.time(medianTime);
    }

    public String slowest() {
        return Words.time(nineInTen);
    }

    public long hoursSaved() {
        return Math.round(minutesSaved / MINUTES);
    }
}
