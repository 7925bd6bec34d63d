package io.mergewright.store;

import io.mergewright.budget.Limit;
import io.mergewright.budget.Unit;

/** How full one window of a limit is, and up to which percentage that was reported. */
record WindowState(
        String id,
        long spentTokens,
        long spentMicroDollars,
        long reservedTokens,
        long reservedMicroDollars,
        int alertedTokens,
        int alertedMicroDollars) {
    long spent(Unit unit) {
        return unit == Unit.TOKENS ? spentTokens : spentMicroDollars;
    }

    long reserved(Unit unit) {
        return unit == Unit.TOKENS ? reservedTokens : reservedMicroDollars;
    }

    int alerted(Unit unit) {
        return unit == Unit.TOKENS ? alertedTokens : alertedMicroDollars;
    }

    boolean hasRoomFor(long amount, Limit limit, Unit unit) {
        return spent(unit) + reserved(unit) <= unit.of(limit) - amount;
    }
}
