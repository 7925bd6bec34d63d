package io.mergewright.pages.overview;

import io.mergewright.budget.Filling;
import io.mergewright.budget.Unit;
import io.mergewright.ledger.report.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What models have cost.
 *
 * @param days of the range, also those on which nothing was spent
 * @param forecast for this month
 */
record Spend(
        LocalDate from,
        LocalDate to,
        long calls,
        long tokens,
        long microDollars,
        List<SpendDay> days,
        List<SpendPart> byAgent,
        List<SpendPart> byRepository,
        List<SpendPart> byModel,
        List<BudgetBound> limits,
        Forecast forecast) {
    private static final double PERCENT = 100;

    /** What was spent on one day. */
    record SpendDay(LocalDate day, long calls, long tokens, long microDollars) {
        public String cost() {
            return Words.dollars(microDollars);
        }
    }

    /** What was spent on one of several. */
    record SpendPart(String name, long tokens, long microDollars) {
        public String cost() {
            return Words.dollars(microDollars);
        }
    }

    /**
     * A limit and how much of it is used up.
     *
     * @param scope such as {@code day}
     * @param name whose limit it is; empty where it is everybody's
     * @param unit {@code tokens} or {@code micro_dollars}
     * @param alerted the percentage that somebody was told of; 0 for none
     */
    record BudgetBound(String scope, String name, String unit, long spent, long limit, double share, int alerted) {
        private static final double HIGH = 0.8;

        static BudgetBound of(Filling filling) {
            return new BudgetBound(
                    filling.scope().label(),
                    filling.name(),
                    filling.unit().name().toLowerCase(Locale.ROOT),
                    filling.spent(),
                    filling.limit(),
                    filling.share(),
                    filling.alerted());
        }

        private Unit ofUnit() {
            return Unit.valueOf(unit.toUpperCase(Locale.ROOT));
        }

        public String title() {
            return switch (scope) {
                case "month" -> "This month";
                case "day" -> "Today";
                case "agent" -> "Agent " + name + ", today";
                default -> name + ", today";
            };
        }

        public String words() {
            return "%s of %s, %.0f %%".formatted(ofUnit().format(spent), ofUnit().format(limit), PERCENT * share);
        }

        /** For the width of a bar. */
        public String width() {
            return String.format(Locale.ROOT, "%.1f%%", PERCENT * Math.min(1, share));
        }

        public boolean full() {
            return share >= 1;
        }

        public boolean high() {
            return share >= HIGH && !full();
        }
    }

    public String cost() {
        return Words.dollars(microDollars);
    }

    /** The limit of the month in money, where there is one. */
    public Optional<BudgetBound> monthLimit() {
        return limits.stream()
                .filter(limit -> limit.scope().equals("month") && limit.unit().equals("micro_dollars"))
                .findFirst();
    }

    /** Whether this month will end above its limit if it goes on like this. */
    public boolean over() {
        return monthLimit().filter(limit -> forecast.expected() > limit.limit()).isPresent();
    }
}
