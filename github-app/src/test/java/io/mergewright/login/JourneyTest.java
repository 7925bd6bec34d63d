package io.mergewright.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void shouldComeBackAsItWent() {
        Journey journey = Journey.to("/queue?x=é", NOW);

        assertThat(Journey.of(journey.cookie(), NOW.plusSeconds(599))).contains(journey);
    }

    @Test
    void shouldBeOverAfterTenMinutesAndNotBeginInTheFuture() {
        Journey journey = Journey.to("/", NOW);

        assertThat(Journey.of(journey.cookie(), NOW.plus(Journey.LONGEST))).isEmpty();
        assertThat(Journey.of(journey.cookie(), NOW.minusSeconds(1))).isEmpty();
    }

    @Test
    void shouldShowGitHubNothingOfTheCookie() {
        Journey journey = Journey.to("/", NOW);
        Set<String> shown = Stream.of(journey.state(), journey.verifier(), journey.challenge())
                .collect(Collectors.toSet());

        assertThat(shown)
                .hasSize(3)
                .noneMatch(text -> journey.cookie().contains(text) || text.contains(journey.cookie()));
        assertThat(journey.challenge()).matches("[A-Za-z0-9_-]{43}");
        assertThat(journey.verifier()).matches("[A-Za-z0-9_-]{43,128}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "..", "a.1.b", "0123456789012345678901234567890123456789012.1772442000.%%%"})
    void shouldNotTakeOtherCookies(String cookie) {
        assertThat(Journey.of(cookie, NOW)).isEmpty();
    }
}
