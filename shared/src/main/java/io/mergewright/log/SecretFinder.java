package io.mergewright.log;

/** Finds secrets of one kind in one line, in time linear in its length. */
@FunctionalInterface
interface SecretFinder {
    /** Reports all secrets in {@code line}. */
    void find(String line, Redactions found);
}
