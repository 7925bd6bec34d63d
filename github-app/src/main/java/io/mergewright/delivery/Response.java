package io.mergewright.delivery;

import java.util.function.Supplier;

/** What a delivery asks for. */
public sealed interface Response {
    /**
     * Nothing is to be done.
     *
     * @param why in one line
     */
    record Nothing(String why) implements Response {}

    /**
     * Something is to be done, which may fail and is then tried again.
     *
     * @param step does it, and tells what was done, in one line
     */
    record Step(Supplier<String> step) implements Response {}

    static Response nothing(String why) {
        return new Nothing(why);
    }

    static Response step(Supplier<String> step) {
        return new Step(step);
    }
}
