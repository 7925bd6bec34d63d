package io.mergewright.pages.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mergewright.access.Visibility;
import io.mergewright.ledger.Grouping;
import io.mergewright.web.BadInputException;
import io.mergewright.web.Parameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");

    @Test
    void shouldShowTwelveWholeWeeksUnlessSomethingElseIsWanted() {
        Filters filters = filters(Map.of());

        assertThat(filters.first()).isEqualTo("2026-09-07");
        assertThat(filters.last()).isEqualTo(THURSDAY);
        assertThat(filters.query()).isEqualTo("?weeks=12&by=repo");
        assertThat(filters.narrowed()).isFalse();
    }

    @Test
    void shouldKeepWhatIsChosenInAddresses() {
        Filters filters = filters(Map.of(
                "from", "2026-10-01", "to", "2026-10-31", "model", "(none)", "repository", "a/b&c", "by", "week"));

        assertThat(filters.query())
                .isEqualTo("?from=2026-10-01&to=2026-10-31&repository=a%2Fb%26c&model=%28none%29&by=week");
        assertThat(filters.with("weeks", "4")).isEqualTo("?repository=a%2Fb%26c&model=%28none%29&by=week&weeks=4");
        assertThat(filters.only()).containsEntry(Grouping.MODEL, "").containsEntry(Grouping.REPO, "a/b&c");
    }

    @Test
    void shouldBindToWhatIsVisible() {
        var selection = filters(Map.of()).selection(Visibility.of(Set.of("acme/shop")));

        assertThat(selection.visible()).contains(Set.of("acme/shop"));
        assertThat(filters(Map.of()).selection(Visibility.EVERYTHING).visible()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-13-01, from must be a day",
        "from, 2026-12-24, from must be before to",
        "from, 1970-01-01, from must be before to",
        "weeks, 0, weeks must be a number",
        "by, colour, by must be one of"
    })
    void shouldSayWhatCannotBeUsed(String name, String value, String reason) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> filters(Map.of(name, value)))
                .withMessageContaining(reason);
    }

    private static Filters filters(Map<String, String> values) {
        return Filters.of(new Parameters(values), THURSDAY, Grouping.REPO);
    }
}
