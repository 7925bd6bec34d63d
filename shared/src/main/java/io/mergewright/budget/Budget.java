package io.mergewright.budget;

/** Gives out money and tokens before they are spent, so that no limit is ever overrun. Safe for threads and processes. */
public interface Budget {
    /** Sets {@code worstCase} aside for {@code spender} under every limit that applies, or under none. */
    Grant reserve(Spender spender, Cost worstCase);

    /**
     * Ends a reservation: books what the call really cost, which may be {@link Cost#NONE}, and frees the rest. Settling twice
     * changes nothing.
     */
    void settle(Grant.Given grant, Cost actual);

    /** The same, and notes for reports which model was paid. */
    default void settle(Grant.Given grant, Cost actual, String model) {
        settle(grant, actual);
    }
}
