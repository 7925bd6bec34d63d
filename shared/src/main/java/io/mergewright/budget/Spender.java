package io.mergewright.budget;

import java.util.Objects;

/**
 * Who spends.
 *
 * @param handling id of the one event that is being handled
 * @param agent the sub-agent, such as {@code explain}
 * @param workflow the repository or job, such as {@code acme/shop}
 */
public record Spender(String handling, String agent, String workflow) {
    public Spender {
        Objects.requireNonNull(handling, "handling");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(workflow, "workflow");
    }
}
