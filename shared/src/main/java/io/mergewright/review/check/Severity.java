package io.mergewright.review.check;

/** How much harm a finding may do, the most first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
