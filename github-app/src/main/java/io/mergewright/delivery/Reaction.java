package io.mergewright.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What reacts to some kinds of events. Reactions are quick: what takes time becomes work of its own. */
public interface Reaction {
    /** The events, such as {@code pull_request}. */
    Set<String> events();

    /**
     * Reacts to {@code payload}, which GitHub signed, but in which people wrote. The same delivery may come more than once.
     *
     * @return what was made of it, in one line
     */
    String react(String event, JsonNode payload);
}
