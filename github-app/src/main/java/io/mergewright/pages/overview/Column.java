package io.mergewright.pages.overview;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** By what groups can be sorted. */
enum Column {
    GROUP("", Comparator.comparing(Figures::group)),
    PROPOSED("Proposed", Comparator.comparing(Figures::proposed)),
    SHOWN("Shown", Comparator.comparing(Figures::shown)),
    DECIDED("Decided", Comparator.comparing(Figures::decided)),
    ACCEPTED("Accepted", Comparator.comparing(Figures::accepted)),
    ACCEPTANCE(
            "Acceptance (95 %)",
            Comparator.comparing((Figures one) -> one.acceptance().rate())),
    COST(
            "Per accepted",
            Comparator.comparing((Figures one) -> one.microDollarsPerAccepted().orElse(Long.MAX_VALUE))),
    TIME(
            "Median time",
            Comparator.comparing((Figures one) ->
                    one.medianTime().map(java.time.Duration::toMillis).orElse(Long.MAX_VALUE)));

    private final String title;
    private final Comparator<Figures> ascending;

    Column(String title, Comparator<Figures> ascending) {
        this.title = title;
        this.ascending = ascending;
    }

    /** As it stands above the column; empty where that is the grouping. */
    String title() {
        return title;
    }

    /** As it stands in addresses. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order that {@code sort} names, such as {@code -decided}; that of the names where it names none. */
    static Comparator<Figures> order(String sort) {
        boolean descending = sort.startsWith("-");
        String wanted = descending ? sort.substring(1) : sort;
        Comparator<Figures> order = Arrays.stream(values())
                .filter(one -> one.label().equals(wanted))
                .findFirst()
                .map(one -> one.ascending)
                .orElse(GROUP.ascending);
        return (descending ? order.reversed() : order).thenComparing(Figures::group);
    }
}
