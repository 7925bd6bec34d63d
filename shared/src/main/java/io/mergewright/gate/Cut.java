package io.mergewright.gate;

/**
 * How often claims at or above a probability were right.
 *
 * @param from the probability
 * @param claims how many there were
 * @param right how many of them were right
 */
public record Cut(double from, int claims, int right) {}
