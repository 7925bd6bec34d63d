package io.mergewright.work;

import java.util.function.BooleanSupplier;

/**
 * One attempt at a piece of work.
 *
 * @param number the first has 1; postponements are no attempts
 * @param stopping whether the process is about to end, so that no more should be begun
 */
public record Attempt(int number, BooleanSupplier stopping) {
    public boolean isStopping() {
        return stopping.getAsBoolean();
    }
}
