package io.mergewright.model.langchain4j;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Reads the header {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
    /** No matter what a server says, nobody waits longer. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final int MOST_DIGITS = 9;
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private final Clock clock;

    RetryAfter(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait, from nothing to {@link #LONGEST}; empty when {@code value} cannot be read. */
    Optional<Duration> parse(String value) {
        String text = value.trim();
        return seconds(text).or(() -> untilDate(text)).map(RetryAfter::bounded);
    }

    private static Optional<Duration> seconds(String text) {
        boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            return Optional.empty();
        }
        return Optional.of(text.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(text)));
    }

    private Optional<Duration> untilDate(String text) {
        try {
            return Optional.of(Duration.between(clock.instant(), ZonedDateTime.parse(text, DATE)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
