package io.mergewright.pmd;

/**
 * What a rule saw in one version of a file.
 *
 * @param first 1-based line
 * @param last 1-based and inclusive
 * @param column 1-based, in {@code first}
 * @param says what PMD says, in its words
 * @param name what it is about, as the message or the declaration names it; may be empty
 * @param method the method around it; may be empty
 */
record Seen(PmdRule rule, int first, int last, int column, String says, String name, String method) {}
