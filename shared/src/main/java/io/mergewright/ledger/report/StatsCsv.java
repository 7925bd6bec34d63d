package io.mergewright.ledger.report;

import io.mergewright.ledger.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What suggestions came to, for spreadsheets: a header, and a record per group or one for all. */
public final class StatsCsv {
    private static final List<String> HEADER = List.of(
            "group",
            "proposals",
            "proposed",
            "shown",
            "asked",
            "withheld",
            "viewed",
            "touched",
            "decided",
            "accepted",
            "verified",
            "rejected",
            "ignored",
            "reverted",
            "superseded",
            "acceptance",
            "acceptance_lower",
            "acceptance_upper",
            "resolved_without_asking",
            "micro_dollars",
            "micro_dollars_per_accepted",
            "median_seconds_to_answer",
            "p90_seconds_to_answer",
            "minutes_saved");

    private StatsCsv() {}

    public static String of(StatsReport report) {
        var text = new StringBuilder(Csv.line(HEADER));
        report.rows().forEach(tally -> text.append(line(report, tally)));
        return text.toString();
    }

    private static String line(StatsReport report, Tally tally) {
        var funnel = tally.funnel();
        var answers = tally.answers();
        var acceptance = tally.acceptance();
        boolean decided = answers.decided() > 0;
        return Csv.line(
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
                decided ? acceptance.rate() : "",
                decided ? acceptance.lower() : "",
                decided ? acceptance.upper() : "",
                tally.resolvedUnasked().rate(),
                tally.microDollars(),
                tally.microDollarsPerAccepted().<Object>map(each -> each).orElse(""),
                seconds(tally.medianTime()),
                seconds(tally.slowestTenth()),
                report.assumptions().minutesSaved(tally));
    }

    private static Object seconds(Optional<Duration> time) {
        return time.<Object>map(one -> one.toMillis() / 1e3).orElse("");
    }
}
