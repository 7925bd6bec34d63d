package io.mergewright.review.check;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.syntax.Grammar;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that is counted before and after a change, as data.
 *
 * @param tells which of them
 * @param sign what a changed line holds where there may be something to count; files without one are not even parsed
 * @param one the sentence for one of them
 * @param many the sentence for more
 * @param queries by language; they capture {@code name}
 */
record CountedFact(
        String id,
        Tells tells,
        Set<PathRole> roles,
        Pattern sign,
        String one,
        String many,
        Map<Grammar, String> queries) {
    /** What of the difference between before and after is told. */
    enum Tells {
        /** Names that are gone. */
        GONE,
        /** Names that came. */
        COME,
        /** How many fewer there are, whatever they are called. */
        FEWER
    }

    CountedFact {
        roles = Set.copyOf(roles);
        queries = Map.copyOf(queries);
    }
}
