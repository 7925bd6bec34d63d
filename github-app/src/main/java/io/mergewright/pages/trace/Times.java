package io.mergewright.pages.trace;

import java.time.Duration;
import java.util.Locale;

/** Durations as people read them. */
final class Times {
    private static final int SECONDS_SHOWN_BELOW = 120;
    private static final double MILLIS = 1e3;

    private Times() {}

    /** Such as {@code 0.4 ms}, {@code 12 ms}, {@code 3.4 s}, {@code 5 min}. */
    static String text(Duration duration) {
        if (duration.toSeconds() >= SECONDS_SHOWN_BELOW) {
            return duration.toMinutes() + " min";
        }
        if (duration.toSeconds() >= 1) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / MILLIS);
        }
        return duration.toMillis() >= 1
                ? duration.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / MILLIS / MILLIS);
    }
}
