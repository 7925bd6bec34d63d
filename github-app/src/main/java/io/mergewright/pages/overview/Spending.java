package io.mergewright.pages.overview;

import io.mergewright.access.Visibility;
import io.mergewright.budget.Cost;
import io.mergewright.budget.Filling;
import io.mergewright.budget.Scope;
import io.mergewright.budget.SpendReport;
import io.mergewright.budget.SpendRow;
import io.mergewright.ledger.Grouping;
import io.mergewright.pages.overview.Spend.BudgetBound;
import io.mergewright.pages.overview.Spend.SpendDay;
import io.mergewright.pages.overview.Spend.SpendPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What was spent, as far as one person may see it. Of the filters those by repository, agent and model count; calls know neither category
 * nor prompt.
 */
final class Spending {
    private static final int MOST_PARTS = 10;
    private static final int LOOK_BACK = 7;

    private final Sources sources;
    private final Filters filters;
    private final Visibility visibility;

    Spending(Sources sources, Filters filters, Visibility visibility) {
        this.sources = sources;
        this.filters = filters;
        this.visibility = visibility;
    }

    Spend spend() {
        LocalDate today = sources.today();
        var chosen = rows(filters.first(), filters.last());
        var month = rows(earlier(today.withDayOfMonth(1), today.minusDays(LOOK_BACK)), today);
        Cost total = chosen.total();
        return new Spend(
                filters.first(),
                filters.last(),
                chosen.rows().stream().mapToLong(SpendRow::calls).sum(),
                total.tokens(),
                total.microDollars(),
                days(chosen),
                parts(chosen, SpendRow::agent),
                parts(chosen, SpendRow::workflow),
                parts(chosen, SpendRow::model),
                limits(),
                Forecast.of(money(month), today));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private SpendReport rows(LocalDate first, LocalDate last) {
        return new SpendReport(sources.spend().spend(first, last).rows().stream()
                .filter(row -> visibility.shows(row.workflow()))
                .filter(row -> wanted(Grouping.REPO, row.workflow()))
                .filter(row -> wanted(Grouping.AGENT, row.agent()))
                .filter(row -> wanted(Grouping.MODEL, row.model()))
                .toList());
    }

    private boolean wanted(Grouping grouping, String name) {
        return !filters.only().containsKey(grouping)
                || name.equals(filters.only().get(grouping));
    }

    private static SortedMap<LocalDate, Long> money(SpendReport report) {
        SortedMap<LocalDate, Long> money = new TreeMap<>();
        report.rows().forEach(row -> money.merge(row.day(), row.cost().microDollars(), Long::sum));
        return money;
    }

    private List<SpendDay> days(SpendReport report) {
        Map<LocalDate, Cost> costs = report.by(SpendRow::day);
        Map<LocalDate, Long> calls = new TreeMap<>();
        report.rows().forEach(row -> calls.merge(row.day(), row.calls(), Long::sum));
        List<SpendDay> days = new ArrayList<>();
        for (LocalDate day = filters.first(); !day.isAfter(filters.last()); day = day.plusDays(1)) {
            Cost cost = costs.getOrDefault(day, Cost.NONE);
            days.add(new SpendDay(day, calls.getOrDefault(day, 0L), cost.tokens(), cost.microDollars()));
        }
        return days;
    }

    private static List<SpendPart> parts(SpendReport report, Function<SpendRow, String> key) {
        return report.by(key).entrySet().stream()
                .map(entry -> new SpendPart(
                        entry.getKey().isEmpty() ? Filters.NONE : entry.getKey(),
                        entry.getValue().tokens(),
                        entry.getValue().microDollars()))
                .sorted(Comparator.comparing(SpendPart::microDollars).reversed().thenComparing(SpendPart::name))
                .limit(MOST_PARTS)
                .toList();
    }

    /** The fullest of each kind; those that hold for more than a person sees are for those who see everything. */
    List<BudgetBound> limits() {
        List<BudgetBound> limits = new ArrayList<>();
        for (Scope scope : List.of(Scope.MONTH, Scope.DAY, Scope.AGENT, Scope.WORKFLOW)) {
            sources.fillings().stream()
                    .filter(filling -> filling.scope() == scope && visible(visibility, filling))
                    .sorted(Comparator.comparing(Filling::share).reversed().thenComparing(Filling::name))
                    .limit(MOST_PARTS)
                    .map(BudgetBound::of)
                    .forEach(limits::add);
        }
        return limits;
    }

    static boolean visible(Visibility visibility, Filling filling) {
        return visibility.everything() || (filling.scope() == Scope.WORKFLOW && visibility.shows(filling.name()));
    }
}
