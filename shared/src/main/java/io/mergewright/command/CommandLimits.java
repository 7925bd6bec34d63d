package io.mergewright.command;

import java.time.Duration;

/**
 * What a command may use. It is ended when it goes beyond.
 *
 * @param time from its start to its end
 * @param grace how long it may tidy up after it was asked to end, before it is killed
 * @param outputBytes of standard output and standard error together
 * @param processes that run at the same time, threads not counted
 */
public record CommandLimits(Duration time, Duration grace, long outputBytes, int processes) {
    public static final Duration TIME = Duration.ofMinutes(30);
    public static final Duration GRACE = Duration.ofSeconds(5);
    public static final long OUTPUT_BYTES = 1L << 30;
    public static final int PROCESSES = 1_000;

    public CommandLimits {
        if (time.isNegative() || time.isZero() || grace.isNegative() || outputBytes < 1 || processes < 1) {
            throw new IllegalArgumentException(
                    "limits of %s, %s, %d bytes and %d processes".formatted(time, grace, outputBytes, processes));
        }
    }

    public static CommandLimits defaults() {
        return new CommandLimits(TIME, GRACE, OUTPUT_BYTES, PROCESSES);
    }

    public CommandLimits withTime(Duration limit) {
        return new CommandLimits(limit, grace, outputBytes, processes);
    }
}
