package io.mergewright.pages.overview;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** By what groups can be sorted. */
enum Column {
    GROUP(""),
    PROPOSED("Proposed"),
    SHOWN("Shown"),
    DECIDED("Decided"),
    ACCEPTED("Accepted"),
    ACCEPTANCE("Acceptance (95 %)"),
    COST("Per accepted"),
    TIME("Median time");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    /** As it stands above the column; empty where that is the grouping. */
    String title() {
        return title;
    }

    /** As it stands in addresses. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is not known comes last. */
    private Comparator<Figures> ascending() {
        return switch (this) {
            case GROUP -> Comparator.comparing(Figures::group);
            case PROPOSED -> Comparator.comparing(Figures::proposed);
            case SHOWN -> Comparator.comparing(Figures::shown);
            case DECIDED -> Comparator.comparing(Figures::decided);
            case ACCEPTED -> Comparator.comparing(Figures::accepted);
            case ACCEPTANCE -> Comparator.comparing(one -> one.acceptance().rate());
            case COST ->
                Comparator.comparing(one -> one.microDollarsPerAccepted().orElse(Long.MAX_VALUE));
            case TIME ->
                Comparator.comparing(
                        one -> one.medianTime().map(Duration::toMillis).orElse(Long.MAX_VALUE));
        };
    }

    /** The order that {@code sort} names, such as {@code -decided}; that of the names where it names none. */
    static Comparator<Figures> order(String sort) {
        boolean descending = sort.startsWith("-");
        String wanted = descending ? sort.substring(1) : sort;
        Comparator<Figures> order = Arrays.stream(values())
                .filter(one -> one.label().equals(wanted))
                .findFirst()
                .orElse(GROUP)
                .ascending();
        return (descending ? order.reversed() : order).thenComparing(Figures::group);
    }
}
