package io.mergewright.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "' 12 ', 12",
        "3600, 3600",
        "3601, 3600",
        "99999999999999999999999, 3600",
        "'Sun, 22 Nov 2026 10:00:30 GMT', 30",
        "'Sun, 22 Nov 2026 09:00:00 GMT', 0",
        "'Mon, 23 Nov 2026 10:00:00 GMT', 3600"
    })
    void shouldReadSecondsAndDatesWithinBounds(String value, long seconds) {
        assertThat(new RetryAfter(CLOCK).parse(value)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "٣", "Sun, 99 Nov 2026 10:00:30 GMT"})
    void shouldPassOverWhatItCannotRead(String value) {
        assertThat(new RetryAfter(CLOCK).parse(value)).isEmpty();
    }
}
