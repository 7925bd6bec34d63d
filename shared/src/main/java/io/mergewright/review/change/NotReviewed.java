package io.mergewright.review.change;

/**
 * A file that nobody looked into.
 *
 * @param reason such as {@code generated}
 */
public record NotReviewed(String path, String reason) {}
