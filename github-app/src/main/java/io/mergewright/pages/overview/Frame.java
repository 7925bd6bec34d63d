package io.mergewright.pages.overview;

import io.mergewright.ledger.Grouping;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What stands around the figures: filters, presets, tabs and the heads of columns. */
record Frame(Filters filters, Map<Grouping, List<String>> choices, LocalDate today) {
    private static final int MOST_CHOICES = 300;
    private static final int MOST_SHOWN = 100;
    private static final List<Grouping> TABS = List.of(
            Grouping.REPO,
            Grouping.JOB,
            Grouping.CATEGORY,
            Grouping.AGENT,
            Grouping.MODEL,
            Grouping.PROMPT,
            Grouping.CONFIDENCE);

    /** A link of which one of several is where somebody is. */
    record Tab(String name, String href, boolean current) {}

    /** The head of a column; {@code order} as in {@code aria-sort}. */
    record Head(String title, String href, String order, String mark) {}

    /** What can be chosen of a grouping. */
    record Choice(String name, String title, String chosen, List<String> options) {}

    /** Whether there is nothing at all to count yet, for this person. */
    public boolean blank() {
        return choices.getOrDefault(Grouping.REPO, List.of()).isEmpty();
    }

    public List<Tab> presets() {
        return Stream.of(4, 12, 52)
                .map(weeks -> new Tab(
                        weeks + " weeks", filters.with("weeks", String.valueOf(weeks)), weeks == filters.weeks()))
                .toList();
    }

    public List<Tab> tabs() {
        return TABS.stream()
                .map(by -> new Tab(title(by), filters.with("by", by.toString()) + "#groups", by == filters.by()))
                .toList();
    }

    /** The address of the weeks. */
    public String weekly() {
        return filters.with("by", Grouping.WEEK.toString());
    }

    /** Those of {@code groups} for which there is room. */
    public List<Figures> shown(List<Figures> groups) {
        return groups.stream().limit(MOST_SHOWN).toList();
    }

    /** How the groups are called. */
    public String grouping() {
        return title(filters.by());
    }

    private static String title(Grouping by) {
        String name = Filters.name(by);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    public List<Head> heads() {
        return Arrays.stream(Column.values()).map(this::head).toList();
    }

    private Head head(Column column) {
        String title = column.title().isEmpty() ? grouping() : column.title();
        boolean up = filters.sort().equals(column.label())
                || (column == Column.GROUP && filters.sort().isEmpty());
        boolean down = filters.sort().equals("-" + column.label());
        boolean downFirst = column != Column.GROUP && !down;
        String next = (up ? "-" : down ? "" : downFirst ? "-" : "") + column.label();
        return new Head(
                title,
                filters.with("sort", next) + "#groups",
                up ? "ascending" : down ? "descending" : "none",
                up ? "▲" : down ? "▼" : "");
    }

    /** Groupings of which one name can be chosen. */
    public List<Choice> selects() {
        return Filters.CHOSEN_BY.stream()
                .map(by -> new Choice(Filters.name(by), title(by), filters.chosen(by), options(by)))
                .toList();
    }

    private List<String> options(Grouping by) {
        Stream<String> known = choices.getOrDefault(by, List.of()).stream()
                .limit(MOST_CHOICES)
                .map(name -> name.isEmpty() ? Filters.NONE : name)
                .sorted();
        String chosen = filters.chosen(by);
        return Stream.concat(Stream.of(chosen).filter(one -> !one.isEmpty()), known)
                .distinct()
                .toList();
    }
}
