package io.mergewright.quality;

/** Lines of a log, 1-based and inclusive; a range that ends before it begins holds nothing. */
public record LineRange(long first, long last) {}
