package io.mergewright.review.model;

/** What became of the attempt to refute a finding. */
public enum Refutation {
    /** Nobody tried, or it was left open. */
    OPEN,
    /** It stands. */
    FAILED,
    /** It does not stand. */
    SUCCEEDED
}
