package io.mergewright.ledger;

/** Keeps suggestions and what becomes of them. What is kept is never changed, and holds no secrets. */
public interface Ledger {
    /** Keeps a suggestion, as proposed; one with the same id that is kept already stays as it is. */
    default void propose(Proposal proposal) {
        propose(proposal, Grounds.NONE);
    }

    /** The same with what it rests on. */
    void propose(Proposal proposal, Grounds grounds);

    /**
     * Adds what happened to a suggestion. The same event (suggestion and key) counts once, however often it is told.
     *
     * @return whether it was new
     * @throws RuntimeException when there is no such suggestion, or the store cannot be used
     */
    boolean append(Event event);
}
