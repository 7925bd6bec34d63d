package io.mergewright.review.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one pattern of a query found at one place.
 *
 * @param part which text of the query it belongs to, from 0 on
 * @param captures by name, in the order of the text
 */
public record Match(int part, Map<String, List<Capture>> captures) {
    public Match {
        captures = Map.copyOf(captures);
    }

    /** The first that is called {@code name}. */
    public Optional<Capture> first(String name) {
        return captures.getOrDefault(name, List.of()).stream().findFirst();
    }
}
