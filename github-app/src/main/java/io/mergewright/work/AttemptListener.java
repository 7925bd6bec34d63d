package io.mergewright.work;

import java.time.Duration;
import java.util.Locale;

/** Hears how attempts at work end, to count them. It is quick and never fails. */
@FunctionalInterface
public interface AttemptListener {
    /** Hears nothing. */
    AttemptListener NONE = (job, ending, took) -> {};

    /** How an attempt ended. */
    enum Ending {
        DONE,
        POSTPONED,
        FAILED,
        /** Failed for the last time. */
        GIVEN_UP;

        /** The name in metrics. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * An attempt has ended.
     *
     * @param job its name
     * @param took how long it took; zero for {@link Ending#GIVEN_UP}
     */
    void ended(String job, Ending ending, Duration took);
}
