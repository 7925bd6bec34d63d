package io.mergewright.github;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RateLimit limit = new RateLimit("installation 7");

    private static Reply reply(int status, String message, Map<String, String> headers) {
        Map<String, List<String>> all = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
        return new Reply(
                status,
                HttpHeaders.of(all, (name, value) -> true),
                "{\"message\":\"%s\"}".formatted(message).getBytes(UTF_8));
    }

    private static void assertUntil(ThrowingCallable call, Instant until) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(RateLimited.class))
                .extracting(RateLimited::until)
                .isEqualTo(until);
    }

    @Test
    void shouldWaitAsLongAsRetryAfterSays() {
        var reply = reply(429, "slow down", Map.of("retry-after", "30"));

        assertUntil(() -> limit.learn(reply, NOW), NOW.plusSeconds(30));
        assertUntil(() -> limit.check(NOW.plusSeconds(29)), NOW.plusSeconds(30));
        assertThatCode(() -> limit.check(NOW.plusSeconds(30))).doesNotThrowAnyException();
    }

    @Test
    void shouldWaitUntilTheResetWhenNothingRemains() {
        long reset = NOW.plusSeconds(600).getEpochSecond();
        var reply = reply(
                403, "API rate limit exceeded", Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "" + reset));

        assertUntil(() -> limit.learn(reply, NOW), NOW.plusSeconds(600));
    }

    @Test
    void shouldNotSendTheCallThatWouldBeRefused() {
        long reset = NOW.plusSeconds(60).getEpochSecond();
        limit.learn(reply(200, "", Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "" + reset)), NOW);

        assertUntil(() -> limit.check(NOW), NOW.plusSeconds(60));
    }

    @Test
    void shouldWaitLongerEachTimeWhenGitHubDoesNotSayForHowLong() {
        var reply = reply(403, "You have exceeded a secondary rate limit", Map.of());

        assertUntil(() -> limit.learn(reply, NOW), NOW.plusSeconds(60));
        assertUntil(() -> limit.learn(reply, NOW.plusSeconds(60)), NOW.plusSeconds(180));
        limit.learn(reply(200, "", Map.of()), NOW.plusSeconds(200));
        assertUntil(() -> limit.learn(reply, NOW.plusSeconds(200)), NOW.plusSeconds(260));
    }

    @Test
    void shouldNeverWaitLongerThanAnHour() {
        var reply = reply(429, "", Map.of("retry-after", "99999999"));

        assertUntil(() -> limit.learn(reply, NOW), NOW.plusSeconds(3600));
    }

    @Test
    void shouldTakeAnOrdinaryRefusalForNoLimit() {
        assertThatCode(() -> limit.learn(reply(403, "Resource not accessible by integration", Map.of()), NOW))
                .doesNotThrowAnyException();
    }
}
