package io.mergewright.diagnose.rule;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A regular expression that is tried on single lines. */
public interface LinePattern {
    /** The source text of the expression. */
    String source();

    /** Texts in lower case of which each matching line contains at least one; empty when nothing can be said. */
    Set<String> literals();

    /** False only when no line that begins with {@code first} can match. */
    boolean mayBeginWith(char first);

    /** The named groups that took part in the first match in {@code line}, or null when there is none. */
    @Nullable
    Map<String, String> find(String line);

    /** Whether the expression occurs in {@code line}. */
    boolean in(String line);
}
