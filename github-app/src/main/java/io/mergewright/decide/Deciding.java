package io.mergewright.decide;

import io.mergewright.ledger.State;

/** What came of a wish to decide. */
public sealed interface Deciding {
    /** It is decided so. */
    record Taken(Decided decided) implements Deciding {}

    /** Somebody has decided before. */
    record TakenBefore(Decided decided) implements Deciding {}

    /** The suggestion does not wait for a person, without anybody having decided here. */
    record NotWaiting(State state) implements Deciding {}

    /** There is no such suggestion. */
    record Unknown() implements Deciding {}
}
