package io.mergewright.ledger.report;

import io.mergewright.core.Proportion;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Numbers as people read them. */
public final class Words {
    private static final double PERCENT = 100;
    private static final double MICRO = 1e6;
    private static final int SECONDS_SHOWN_BELOW = 120;
    private static final int MINUTES_SHOWN_BELOW = 120;
    private static final int HOURS_SHOWN_BELOW = 48;

    private Words() {}

    /** Such as {@code 40.0 %}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", PERCENT * share);
    }

    /** A rate with its interval, such as {@code 40.0 % (21.9 to 61.3 %)}; a dash where there was nothing. */
    public static String rate(Proportion proportion) {
        return proportion.trials() == 0
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.1f %% (%.1f to %.1f %%)",
                        PERCENT * proportion.rate(),
                        PERCENT * proportion.lower(),
                        PERCENT * proportion.upper());
    }

    /** Such as {@code $0.0123}. */
    public static String dollars(long micro) {
        return String.format(Locale.ROOT, "$%.4f", micro / MICRO);
    }

    /** The same; a dash where there is none. */
    public static String dollars(Optional<Long> micro) {
        return micro.map(Words::dollars).orElse("-");
    }

    /** In the largest unit that says enough, such as {@code 95 s}, {@code 17 min}, {@code 5 h}, {@code 3 d}. */
    public static String time(Optional<Duration> time) {
        return time.map(Words::time).orElse("-");
    }

    /** The same of a time that is known. */
    public static String time(Duration time) {
        if (time.toSeconds() < SECONDS_SHOWN_BELOW) {
            return time.toSeconds() + " s";
        }
        if (time.toMinutes() < MINUTES_SHOWN_BELOW) {
            return time.toMinutes() + " min";
        }
        return time.toHours() < HOURS_SHOWN_BELOW ? time.toHours() + " h" : time.toDays() + " d";
    }
}
