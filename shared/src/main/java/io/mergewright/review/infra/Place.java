package io.mergewright.review.infra;

/**
 * Lines of a text that a check may speak of.
 *
 * @param first 1-based
 * @param last 1-based and inclusive
 * @param key the same where it only moved
 * @param message one or two sentences
 */
record Place(int first, int last, String key, String message) {}
