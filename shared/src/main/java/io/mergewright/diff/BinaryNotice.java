package io.mergewright.diff;

/**
 * A line such as "Binary files a/x.png and b/x.png differ" of a tool that gives no other header for the file. Names can
 * hold " and ", so they are not taken apart.
 *
 * @param line 1-based, in the diff
 */
public record BinaryNotice(int line, String text) {}
