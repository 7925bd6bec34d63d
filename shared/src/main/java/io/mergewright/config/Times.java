package io.mergewright.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and prints durations such as {@code 30s}. */
final class Times {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private Times() {}

    static Optional<Duration> read(String text) {
        var matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(of(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    static String text(Duration time) {
        if (time.toMillisPart() != 0) {
            return time.toMillis() + "ms";
        }
        if (time.toSecondsPart() != 0) {
            return time.toSeconds() + "s";
        }
        if (time.toMinutesPart() != 0) {
            return time.toMinutes() + "m";
        }
        return time.toHoursPart() == 0 ? time.toDays() + "d" : time.toHours() + "h";
    }

    private static Duration of(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
