package io.mergewright.pages.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private final TreeMap<LocalDate, Long> byDay = new TreeMap<>();

    @Test
    void shouldGoOnLikeTheLastSevenWholeDays() {
        for (int day = 1; day <= 19; day++) {
            spent("2026-11-%02d".formatted(day), day < 13 ? 1_000_000 : 7_000_000);
        }
        spent("2026-11-20", 500_000);

        Forecast forecast = Forecast.of(byDay, LocalDate.parse("2026-11-20"));

        assertThat(forecast).isEqualTo(new Forecast(61_500_000, 7_000_000, 10, 131_500_000));
        assertThat(forecast.words())
                .isEqualTo(
                        "$61.5000 so far, and $7.0000 a day, the mean of the last seven whole days, for the 10 days left"
                                + " after today");
    }

    @Test
    void shouldLookBackIntoTheMonthBeforeForTheMeanOnly() {
        spent("2026-10-30", 70);
        spent("2026-11-01", 7);

        assertThat(Forecast.of(byDay, LocalDate.parse("2026-11-02"))).isEqualTo(new Forecast(7, 11, 28, 7 + 11 * 28));
    }

    @Test
    void shouldComeToWhatIsSpentOnTheLastDay() {
        spent("2026-11-30", 70);

        assertThat(Forecast.of(byDay, LocalDate.parse("2026-11-30")).expected()).isEqualTo(70);
    }

    @Test
    void shouldExpectNothingWhereNothingWasSpent() {
        assertThat(Forecast.of(byDay, LocalDate.parse("2026-11-02")).expected()).isZero();
    }

    private void spent(String day, long money) {
        byDay.put(LocalDate.parse(day), money);
    }
}
