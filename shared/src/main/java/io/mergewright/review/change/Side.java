package io.mergewright.review.change;

/** The two sides of a difference. */
public enum Side {
    /** Before the change. */
    LEFT,
    /** After it. */
    RIGHT
}
