package io.mergewright.review.check;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.syntax.Grammar;
import java.util.Map;
import java.util.Set;

/**
 * Something that is counted before and after a change, as data.
 *
 * @param gone whether names that are gone are told, else those that came
 * @param one the sentence for one of them
 * @param many the sentence for more
 * @param queries by language; they capture {@code name}
 */
record CountedFact(
        String id, boolean gone, Set<PathRole> roles, String one, String many, Map<Grammar, String> queries) {
    CountedFact {
        roles = Set.copyOf(roles);
        queries = Map.copyOf(queries);
    }
}
