package io.mergewright.review.syntax;

/**
 * A place that a query found.
 *
 * @param start 0-based offset of its first character
 * @param end behind its last
 * @param type as the grammar calls it
 */
public record Capture(int start, int end, String type, String text) {}
