package io.mergewright.model;

/** How much a model costs and can: the cheap one is asked first, the strong one only when that was not enough. */
public enum ModelTier {
    CHEAP,
    STRONG
}
