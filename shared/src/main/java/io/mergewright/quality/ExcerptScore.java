package io.mergewright.quality;

import java.util.Collection;
import java.util.Set;

/**
 * What an excerpt for a reader with little room still holds.
 *
 * @param some whether a marked line is in it
 * @param all whether every marked line is in it
 */
record ExcerptScore(boolean some, boolean all) {
    static ExcerptScore of(Expected expected, Collection<Long> excerpt) {
        boolean some = false;
        boolean all = false;
        for (Set<Long> marked : LineScore.alternatives(expected)) {
            some |= marked.stream().anyMatch(excerpt::contains);
            all |= excerpt.containsAll(marked);
        }
        return new ExcerptScore(some, all);
    }
}
