package io.mergewright.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mergewright.budget.Usage;
import io.mergewright.model.Answer;
import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelException;
import io.mergewright.model.ModelException.Kind;
import io.mergewright.model.Prompt;
import io.mergewright.model.testing.Behaviour;
import io.mergewright.model.testing.Behaviours;
import io.mergewright.model.testing.Completion;
import io.mergewright.model.testing.Fault;
import io.mergewright.model.testing.Prompts;
import io.mergewright.model.testing.ScriptedModelServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class LangChainChatModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final ApiKey KEY = new ApiKey("sk-very-secret-key");
    private static final Prompt PROMPT = Prompts.about("the confidential log");

    @Test
    void shouldAnswerWithTextUsageAndModel() {
        try (var server = ScriptedModelServer.start(Behaviours.answering("{\"cause\":\"x\",\"line\":3}"))) {
            Answer answer = model(server.url()).ask(PROMPT);

            assertThat(answer)
                    .isEqualTo(new Answer("{\"cause\":\"x\",\"line\":3}", new Usage(100, 40, 20), Completion.MODEL));
        }
    }

    @Test
    void shouldEstimateTheUsageThatAServerDoesNotReport() {
        var silent = Behaviours.body("application/json", """
                {"choices":[{"message":{"role":"assistant","content":"{} "},"finish_reason":"stop"}]}""");
        try (var server = ScriptedModelServer.start(silent)) {
            Answer answer = model(server.url()).ask(PROMPT);

            assertThat(answer.usage()).isEqualTo(new Usage(13, 0, 1));
            assertThat(answer.model()).isEqualTo("gpt-test");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED, RATE_LIMITED",
        "SERVER_ERROR, UNAVAILABLE",
        "WRONG_KEY, REJECTED",
        "NO_RESPONSE, DISCONNECTED",
        "BROKEN_RESPONSE, DISCONNECTED",
        "HTML, GARBLED",
        "CUT_OFF_RESPONSE, GARBLED",
        "EMPTY_CHOICES, GARBLED",
        "CUT_OFF_ANSWER, GARBLED"
    })
    void shouldTellFailuresApartAfterOneRequest(Fault fault, Kind kind) {
        try (var server = ScriptedModelServer.start(fault)) {
            ModelException failure = failure(server.url(), PROMPT);

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(server.requests()).hasSize(1);
            assertTellsNothing(failure);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "CUT_OFF_JSON",
                "INVALID_JSON",
                "WRONG_SCHEMA",
                "INVENTED_CITATION",
                "ONE_MORE_STEP",
                "INJECTED",
                "SECRET_ECHOED"
            })
    void shouldPassOnWhatOnlyItsReaderCanJudge(Fault fault) {
        try (var server = ScriptedModelServer.start(fault)) {
            assertThat(model(server.url()).ask(PROMPT).text()).isNotBlank();
        }
    }

    @Test
    void shouldReportHugeUsage() {
        try (var server = ScriptedModelServer.start(Fault.HUGE_USAGE)) {
            assertThat(model(server.url()).ask(PROMPT).usage()).isEqualTo(new Usage(1_000_000_000, 0, 1_000_000_000));
        }
    }

    @Test
    void shouldNotBelieveUsageThatNobodyCanHave() {
        var absurd = Behaviours.completing(request -> Completion.of("{}").using(5_000_000_000L, 1));
        try (var server = ScriptedModelServer.start(absurd)) {
            assertThat(failure(server.url(), PROMPT).kind()).isEqualTo(Kind.GARBLED);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SLOW", "DRIPPING"})
    void shouldGiveUpAtTheDeadline(Fault fault) {
        try (var server = ScriptedModelServer.start(fault)) {
            ModelException failure = failure(server.url(), PROMPT.within(Duration.ofMillis(500)));

            assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
            assertTellsNothing(failure);
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "999999, 3600", "'Sun, 22 Nov 2026 10:01:30 GMT', 90"})
    void shouldCarryRetryAfter(String header, long seconds) {
        try (var server = ScriptedModelServer.start(Behaviours.rateLimited(header))) {
            assertThat(failure(server.url(), PROMPT).retryAfter()).contains(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void shouldNotTakeAnEmptyAccountForARateLimit() {
        Behaviour empty = call -> call.send(429, "application/json", "{\"error\":{\"code\": \"insufficient_quota\"}}");
        try (var server = ScriptedModelServer.start(empty)) {
            assertThat(failure(server.url(), PROMPT).kind()).isEqualTo(Kind.REJECTED);
        }
    }

    @Test
    void shouldNotFollowRedirections() {
        Behaviour elsewhere = call -> {
            call.header("Location", "http://127.0.0.1:1/");
            call.send(307, "text/plain", "");
        };
        try (var server = ScriptedModelServer.start(elsewhere)) {
            assertThat(failure(server.url(), PROMPT)).hasMessageContaining("redirection");
        }
    }

    @Test
    void shouldRefuseAResponseWithoutEnd() {
        Behaviour endless = Behaviours.answering("x".repeat(5 << 20));
        try (var server = ScriptedModelServer.start(endless)) {
            assertThat(failure(server.url(), PROMPT))
                    .hasMessageContaining("too long")
                    .extracting(ModelException::kind)
                    .isEqualTo(Kind.GARBLED);
        }
    }

    @Test
    void shouldSayThatNobodyListens() {
        var server = ScriptedModelServer.start(Fault.NONE);
        server.close();

        ModelException failure = failure(server.url(), PROMPT);

        assertThat(failure.kind()).isEqualTo(Kind.DISCONNECTED);
        assertThat(failure).hasMessageContaining("connection refused");
    }

    @Test
    void shouldSayThatAHostIsUnknown() {
        ModelException failure = failure(URI.create("http://no-such-host.invalid/v1"), PROMPT);

        assertThat(failure.kind()).isEqualTo(Kind.DISCONNECTED);
        assertThat(failure).hasMessageContaining("unknown host");
    }

    @Test
    void shouldKeepTheInterruptOfItsThread() {
        try (var server = ScriptedModelServer.start(Fault.SLOW)) {
            Thread.currentThread().interrupt();

            ModelException failure = failure(server.url(), PROMPT);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED);
        }
    }

    private static ModelException failure(URI url, Prompt prompt) {
        return catchThrowableOfType(ModelException.class, () -> model(url).ask(prompt));
    }

    private static void assertTellsNothing(ModelException failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString())
                .doesNotContain(KEY.value())
                .doesNotContain("confidential")
                .doesNotContain("Sign in")
                .doesNotContain("slow down")
                .doesNotContain("scripted failure")
                .doesNotContain("chatcmpl");
    }

    private static ChatModel model(URI url) {
        return new ChatModels(Network.direct(), CLOCK).open(Endpoint.of(Provider.OPENAI, url, "gpt-test", KEY));
    }
}
