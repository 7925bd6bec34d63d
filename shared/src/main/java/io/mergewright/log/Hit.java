package io.mergewright.log;

/**
 * A line worth keeping.
 *
 * @param position of its first byte in the log
 * @param line its number
 */
record Hit(long position, long line) {}
