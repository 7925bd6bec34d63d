package io.mergewright.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Reacts to some kinds of events. */
public interface Reaction {
    /** The events, such as {@code pull_request}. */
    Set<String> events();

    /**
     * What {@code payload} asks for, which GitHub signed, but in which people wrote. This is decided from the payload alone, while GitHub
     * waits for the answer; the step that it leads to is quick as well: what takes time becomes work of its own. The same delivery may come
     * more than once.
     */
    Response to(String event, JsonNode payload);
}
