package io.mergewright.quality;

/** A mean over {@code count} items. */
public record Figure(String name, double mean, int count) {}
