package io.mergewright.delivery;

import io.mergewright.delivery.Response.Nothing;
import java.util.Optional;

/**
 * A delivery as it comes in.
 *
 * @param nothing why it asks for nothing; empty when it makes work
 */
record Arrival(String guid, String event, Packed body, Optional<Nothing> nothing) {
    boolean makesWork() {
        return nothing.isEmpty();
    }
}
