package io.mergewright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.simulator.rest.Limits;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final AppKey KEY = AppKey.generate();
    private static final String COMMENTS = "/repos/acme/shop/issues/1/comments";

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
    private GitHubSimulator simulator;
    private ApiClient api;

    @BeforeEach
    void start() {
        simulator =
                GitHubSimulator.start(SimulatorOptions.defaults().withKey(KEY).withClock(clock));
        var shop = simulator.createRepository("acme/shop", Map.of("a.txt", "1\n"));
        shop.commit("change", "dev", "Change", Map.of("a.txt", "2\n"));
        shop.open("dev", "change", "Change");
        api = new ApiClient(simulator, simulator.install("acme").accessToken());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void shouldCountTheHourAndRefuseWhatIsBeyond() {
        simulator.limit(Limits.DOCUMENTED.withPerHour(2));

        var first = api.get("/repos/acme/shop");
        api.get("/repos/acme/shop");
        var third = api.get("/repos/acme/shop");

        assertThat(first.header("x-ratelimit-remaining")).isEqualTo("1");
        assertThat(third.status()).isEqualTo(403);
        assertThat(third.message()).startsWith("API rate limit exceeded for installation ID");
        assertThat(third.header("x-ratelimit-remaining")).isEqualTo("0");
        assertThat(api.get("/rate_limit").json().at("/rate/remaining").asInt()).isZero();

        clock.advance(Duration.ofMinutes(59));
        clock.advance(Duration.ofMinutes(1));
        assertThat(new ApiClient(simulator, simulator.install("acme").accessToken())
                        .get("/repos/acme/shop")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldBlockContentCreationBeyondItsLimitUntilAMinuteHasPassed() {
        simulator.limit(Limits.DOCUMENTED.withContent(2, 3));
        api.post(COMMENTS, Map.of("body", "one"));
        api.post(COMMENTS, Map.of("body", "two"));

        var third = api.post(COMMENTS, Map.of("body", "three"));
        assertThat(third.status()).isEqualTo(403);
        assertThat(third.header("retry-after")).isEqualTo("60");
        assertThat(third.message()).contains("temporarily blocked from content creation");
        assertThat(api.get(COMMENTS).json()).hasSize(2);

        clock.advance(Duration.ofMinutes(1));
        assertThat(api.post(COMMENTS, Map.of("body", "three")).status()).isEqualTo(201);
        assertThat(api.post(COMMENTS, Map.of("body", "four")).status()).isEqualTo(403);
    }

    @Test
    void shouldAnswer304ToWhatIsKnownAndNotCountIt() {
        var first = api.get("/repos/acme/shop");
        var again = api.get("/repos/acme/shop", Map.of("If-None-Match", first.header("ETag")));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("x-ratelimit-remaining")).isEqualTo(first.header("x-ratelimit-remaining"));
    }

    @Test
    void shouldFailTheNextRequestAsPlanned() {
        simulator.faults().failNext("POST /repos/.*", 503, Map.of("retry-after", "7"), "down");
        simulator.faults().resetNext("POST /graphql");

        assertThat(api.get(COMMENTS).status()).isEqualTo(200);
        var failed = api.post(COMMENTS, Map.of("body", "one"));
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.header("retry-after")).isEqualTo("7");
        assertThat(api.post(COMMENTS, Map.of("body", "one")).status()).isEqualTo(201);
        assertThatThrownBy(() -> api.post("/graphql", Map.of())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void shouldFailAShareOfRequestsByTheSeed() {
        simulator.faults().seed(7);
        simulator.faults().badGateways(0.3);
        simulator.faults().tooManyRequests(0.3, Duration.ofSeconds(2));

        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 40; i++) {
            statuses.add(api.get("/meta").status());
        }

        assertThat(statuses).contains(200, 429, 502);
        simulator.faults().none();
        assertThat(api.get("/meta").status()).isEqualTo(200);
    }

    @Test
    void shouldWriteDownExactlyWhatWasAsked() {
        simulator.requests().clear();

        api.get(COMMENTS);
        api.post(COMMENTS, Map.of("body", "one"));
        api.post("/graphql", Map.of("query", "{ repository(owner: \"acme\", name: \"shop\") { name } }"));

        assertThat(simulator.requests().lines())
                .containsExactly("GET " + COMMENTS + " 200", "POST " + COMMENTS + " 201", "POST /graphql 200");
        assertThat(simulator.requests().writes()).containsExactly("POST " + COMMENTS + " 201");
        assertThat(simulator.requests().matching("POST .*/comments").get(0).body())
                .contains("one");
        assertThat(simulator.requests().writesPerMinute()).isEqualTo(2);
    }
}
