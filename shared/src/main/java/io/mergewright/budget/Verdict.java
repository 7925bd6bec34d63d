package io.mergewright.budget;

/** Whether a handling may go on calling a model. */
public sealed interface Verdict {
    record GoOn() implements Verdict {}

    /**
     * This call is not made. The next handling begins anew.
     *
     * @param guard what stopped it, such as {@code spend-breaker}
     * @param reason one sentence for people
     */
    record Stop(String guard, String reason) implements Verdict {}
}
