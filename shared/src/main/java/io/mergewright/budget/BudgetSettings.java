package io.mergewright.budget;

import java.time.Duration;
import java.util.Objects;

/**
 * How a budget works.
 *
 * @param lease how long a reservation holds when nobody settles it; longer than the longest call
 * @param lost what to think of a call whose lease ended
 */
public record BudgetSettings(Limits limits, Duration lease, LostCall lost) {
    /** What a call cost whose process died before it could say. */
    public enum LostCall {
        /** Nothing: its reservation is freed. A provider may have billed it all the same. */
        COST_NOTHING,
        /** All that was set aside: it is booked, so that the limit also holds for what a provider bills. */
        COST_ALL
    }

    public BudgetSettings {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(lost, "lost");
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("bad lease of a reservation: " + lease);
        }
    }

    public BudgetSettings(Limits limits, Duration lease) {
        this(limits, lease, LostCall.COST_NOTHING);
    }
}
