package io.mergewright.budget;

/** The answer to a wish to spend. A refusal is an outcome and not an error: the path without a model goes on. */
public sealed interface Grant {
    /**
     * The worst case is set aside until it is settled, or until its lease ends because its process died.
     *
     * @param id of the reservation
     */
    record Given(String id, Spender spender, Cost reserved) implements Grant {}

    /**
     * Nothing was set aside.
     *
     * @param limit the limit that the call could have overrun, such as {@code day}
     * @param reason one sentence for people
     */
    record Refused(String limit, String reason) implements Grant {}
}
