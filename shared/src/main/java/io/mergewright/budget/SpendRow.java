package io.mergewright.budget;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What was spent on one day, in UTC, by one agent in one workflow on one model.
 *
 * @param model empty when nobody named it
 * @param beyondReserve micro-dollars that calls cost above what was set aside for them
 */
public record SpendRow(
        LocalDate day, String agent, String workflow, String model, long calls, Cost cost, long beyondReserve) {
    public SpendRow {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(workflow, "workflow");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(cost, "cost");
    }
}
