package io.mergewright.pages.overview;

import io.mergewright.access.Visibility;
import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Tally;
import io.mergewright.ledger.report.Assumptions;
import io.mergewright.ledger.report.StatsReport;
import io.mergewright.pages.overview.Overview.Acceptance;
import io.mergewright.pages.overview.Overview.Assumed;
import io.mergewright.pages.overview.Overview.Usual;
import io.mergewright.store.RememberedTallies.Look;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the overview together, for one person and one wish. */
final class Counting {
    private static final Usual USUAL = new Usual(StatsReport.USUAL_FROM, StatsReport.USUAL_TO);

    private final Sources sources;
    private final Assumptions assumptions;

    Counting(Sources sources, Assumptions assumptions) {
        this.sources = sources;
        this.assumptions = assumptions;
    }

    Overview overview(Filters filters, Visibility visibility) {
        Look look = sources.tallies().look();
        var spending = new Spending(sources, filters, visibility);
        return new Overview(
                look.at(),
                filters.first(),
                filters.last(),
                figures(look.of(Optional.empty(), filters.selection(visibility)).get(0)),
                USUAL,
                new Assumed(assumptions.perAccepted(), assumptions.perShown()),
                weeks(look, filters, visibility),
                filters.by().toString(),
                groups(look, filters, visibility),
                sources.waiting(visibility),
                spending.spend(),
                new Watch(sources, visibility).alarms().alarms());
    }

    /** Groups after the one called {@code after}, at most {@code most}. */
    Acceptance acceptance(Filters filters, Visibility visibility, String after, int most) {
        Look look = sources.tallies().look();
        List<Figures> all = tallies(look, filters, visibility).stream()
                .filter(tally -> after.isEmpty() || tally.group().compareTo(after) > 0)
                .limit(most + 1L)
                .map(this::figures)
                .toList();
        List<Figures> shown = all.stream().limit(most).toList();
        return new Acceptance(
                look.at(),
                filters.first(),
                filters.last(),
                filters.by().toString(),
                USUAL,
                shown,
                all.size() > most ? Optional.of(shown.get(most - 1).group()) : Optional.empty());
    }

    StatsReport report(Filters filters, Visibility visibility) {
        Look look = sources.tallies().look();
        return new StatsReport(
                filters.first(),
                filters.last(),
                Optional.of(filters.by()),
                look.of(Optional.empty(), filters.selection(visibility)).get(0),
                tallies(look, filters, visibility),
                assumptions,
                List.of());
    }

    private static List<Tally> tallies(Look look, Filters filters, Visibility visibility) {
        return look.of(Optional.of(filters.by()), filters.selection(visibility));
    }

    private List<Figures> groups(Look look, Filters filters, Visibility visibility) {
        List<Figures> groups = new ArrayList<>(
                tallies(look, filters, visibility).stream().map(this::figures).toList());
        groups.sort(Column.order(filters.sort()));
        return groups;
    }

    /** With those in which nothing was proposed. */
    private List<Figures> weeks(Look look, Filters filters, Visibility visibility) {
        Map<String, Figures> known = new HashMap<>();
        look.of(Optional.of(Grouping.WEEK), filters.selection(visibility))
                .forEach(tally -> known.put(tally.group(), figures(tally)));
        List<Figures> weeks = new ArrayList<>();
        LocalDate monday = Filters.monday(filters.first());
        for (; !monday.isAfter(filters.last()); monday = monday.plusWeeks(1)) {
            weeks.add(known.getOrDefault(monday.toString(), nothing(monday.toString())));
        }
        return weeks;
    }

    private Figures nothing(String week) {
        return figures(new Tally(
                week,
                0,
                0,
                new Tally.Funnel(0, 0, 0, 0, 0, 0),
                new Tally.Answers(0, 0, 0, 0, 0, 0, 0),
                Optional.empty(),
                Optional.empty()));
    }

    private Figures figures(Tally tally) {
        return Figures.of(tally, assumptions);
    }
}
