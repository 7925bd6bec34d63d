package io.mergewright.ledger.report;

import io.mergewright.ledger.Tally;
import java.util.Locale;

/** What suggestions came to, for people at a terminal. */
public final class StatsText {
    private static final int WIDEST_GROUP = 36;

    private final StringBuilder text = new StringBuilder();
    private final StatsReport report;

    private StatsText(StatsReport report) {
        this.report = report;
    }

    public static String of(StatsReport report) {
        var text = new StatsText(report);
        text.whole(report.whole());
        if (report.by().isPresent()) {
            text.groups();
        }
        text.warnings();
        return text.text.toString();
    }

    private void whole(Tally tally) {
        line("suggestions proposed from %s to %s (UTC)", report.first(), report.last());
        line("  proposed    %6d unique, %d in all", tally.funnel().proposed(), tally.proposals());
        line(
                "  shown       %6d, of which a person was asked about %d first; %d withheld",
                tally.funnel().shown(), tally.funnel().asked(), tally.funnel().withheld());
        line(
                "  viewed      %6d; lines changed otherwise: %d",
                tally.funnel().viewed(), tally.funnel().touched());
        line(
                "  decided     %6d: %d rejected, %d ignored, %d reverted; %d superseded do not count",
                tally.answers().decided(),
                tally.answers().rejected(),
                tally.answers().ignored(),
                tally.answers().reverted(),
                tally.answers().superseded());
        line(
                "  accepted    %6d, of which %d verified by a green build",
                tally.answers().accepted(), tally.answers().verified());
        line("");
        line(
                "  acceptance               %s of those decided, 95 %% Wilson interval; usual in the industry: %.0f to %.0f %%",
                Words.rate(tally.acceptance()), 100 * StatsReport.USUAL_FROM, 100 * StatsReport.USUAL_TO);
        line(
                "  without asking a person  %s of those shown were accepted and needed nobody to decide before",
                Words.percent(tally.resolvedUnasked().rate()));
        line(
                "  cost                     %s, %s per accepted suggestion",
                Words.dollars(tally.microDollars()), Words.dollars(tally.microDollarsPerAccepted()));
        line(
                "  time to an answer        median %s, nine in ten within %s",
                Words.time(tally.medianTime()), Words.time(tally.slowestTenth()));
        line(
                "  time saved               %.0f min, taking %s min for one accepted, less %s min to read one shown",
                report.assumptions().minutesSaved(tally),
                plain(report.assumptions().perAccepted()),
                plain(report.assumptions().perShown()));
    }

    private static String plain(double minutes) {
        return minutes == Math.rint(minutes) ? String.valueOf((long) minutes) : String.valueOf(minutes);
    }

    private void groups() {
        line("");
        line(
                "%-36s %8s %7s %8s %8s  %-26s %12s %8s %8s",
                "by " + report.by().orElseThrow(),
                "proposed",
                "shown",
                "decided",
                "accepted",
                "acceptance (95 %)",
                "per accepted",
                "median",
                "9 in 10");
        report.groups().forEach(this::group);
        if (report.groups().isEmpty()) {
            line("  nothing was proposed in these days");
        }
    }

    private void group(Tally tally) {
        line(
                "%-36s %8d %7d %8d %8d  %-26s %12s %8s %8s",
                name(tally.group()),
                tally.funnel().proposed(),
                tally.funnel().shown(),
                tally.answers().decided(),
                tally.answers().accepted(),
                Words.rate(tally.acceptance()),
                Words.dollars(tally.microDollarsPerAccepted()),
                Words.time(tally.medianTime()),
                Words.time(tally.slowestTenth()));
    }

    private static String name(String group) {
        if (group.isEmpty()) {
            return "(none)";
        }
        return group.length() <= WIDEST_GROUP ? group : group.substring(0, WIDEST_GROUP - 1) + "…";
    }

    private void warnings() {
        if (!report.warnings().isEmpty()) {
            line("");
        }
        for (var warning : report.warnings()) {
            line("ALARM: %s", warning.what());
            line("  -> %s", warning.toDo());
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
