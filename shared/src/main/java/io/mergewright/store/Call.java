package io.mergewright.store;

import static java.time.ZoneOffset.UTC;

import io.mergewright.budget.Cost;
import io.mergewright.budget.Limit;
import io.mergewright.budget.Scope;
import io.mergewright.budget.Spender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One call of a model as the budget keeps it.
 *
 * @param booked what it cost, as far as that is known
 */
record Call(String id, Spender spender, LocalDate day, State state, Cost reserved, Cost booked) {
    /** What became of a reservation. */
    enum State {
        OPEN,
        EXPIRED,
        SETTLED
    }

    /** A million dollars. Nine million such calls still fit into 64 bits. */
    private static final long MOST = Limit.MOST / 1_000;

    private static final int MONTH = "2026-11".length();

    static Call open(String id, Spender spender, Instant now, Cost worstCase) {
        var fitting =
                new Spender(Names.fit(spender.handling()), Names.fit(spender.agent()), Names.fit(spender.workflow()));
        return new Call(id, fitting, now.atZone(UTC).toLocalDate(), State.OPEN, capped(worstCase), Cost.NONE);
    }

    /** The windows that it takes from, in the order in which they are locked. */
    List<String> windows() {
        return Arrays.stream(Scope.values()).map(this::window).toList();
    }

    /** A call belongs to the day on which it was reserved, also when it ends on the next one. */
    String window(Scope scope) {
        String date = day.toString();
        return switch (scope) {
            case HANDLING -> "handling " + spender.handling();
            case WORKFLOW -> "workflow " + date + ' ' + spender.workflow();
            case AGENT -> "agent " + date + ' ' + spender.agent();
            case MONTH -> "month " + date.substring(0, MONTH);
            case DAY -> "day " + date;
        };
    }

    static Instant monthStart(Instant now) {
        return now.atZone(UTC).toLocalDate().withDayOfMonth(1).atStartOfDay(UTC).toInstant();
    }

    /** Absurd amounts would overflow the sums. */
    static Cost capped(Cost cost) {
        return new Cost(Math.min(cost.tokens(), MOST), Math.min(cost.microDollars(), MOST));
    }
}
