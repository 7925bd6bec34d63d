package io.mergewright.simulator.operation;

/** How a pull request is merged. */
public enum MergeMethod {
    MERGE,
    SQUASH,
    REBASE
}
