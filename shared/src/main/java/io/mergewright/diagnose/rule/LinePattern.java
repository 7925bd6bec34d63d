package io.mergewright.diagnose.rule;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A regular expression that is tried on single lines. */
public interface LinePattern {
    /** How many characters {@link #firsts} speaks of. */
    int ASCII = 128;

    /** All of {@link #ASCII}. */
    static BitSet anyFirst() {
        return BitSet.valueOf(new long[] {-1, -1});
    }

    /** The source text of the expression. */
    String source();

    /** Texts of which each matching line contains at least one; empty when nothing can be said. */
    Collection<String> literals();

    /** Whether the literals, which are in lower case then, may stand in a matching line in either case. */
    default boolean inAnyCase() {
        return RequiredLiterals.inAnyCase(source());
    }

    /** The ASCII characters with which a matching line may begin. */
    BitSet firsts();

    /** The named groups that took part in the first match in {@code line}, or null when there is none. */
    @Nullable
    Map<String, String> find(String line);

    /** Whether the expression occurs in {@code line}. */
    boolean in(String line);
}
