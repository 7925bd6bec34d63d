package io.mergewright.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.budget.Usage;
import io.mergewright.model.Answer;
import io.mergewright.model.testing.AskedRequest;
import io.mergewright.model.testing.Behaviours;
import io.mergewright.model.testing.Prompts;
import io.mergewright.model.testing.ScriptedModelServer;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What each provider is sent, and what is read from its response. */
@Timeout(60)
class ProviderRequestsTest {
    private static final ApiKey KEY = new ApiKey("key-1");

    @Test
    void shouldSpeakOpenAi() {
        var exchange = exchange(Provider.OPENAI, "/v1", """
                {"model":"m-1","choices":[{"message":{"role":"assistant","content":"{}"},"finish_reason":"stop"}],
                "usage":{"prompt_tokens":50,"completion_tokens":7,"prompt_tokens_details":{"cached_tokens":30}}}""");

        assertThat(exchange.answer).isEqualTo(new Answer("{}", new Usage(50, 30, 7), "m-1"));
        assertThat(exchange.request.target()).isEqualTo("/v1/chat/completions");
        assertThat(exchange.request.header("authorization")).isEqualTo("Bearer key-1");
        assertThat(exchange.request.header("upgrade")).isEmpty();
        assertThat(exchange.request.system()).isEqualTo("You explain logs.");
        assertThat(exchange.request.user()).isEqualTo("a log");
        JsonNode body = exchange.request.json();
        assertThat(body.path("model").asText()).isEqualTo("m");
        assertThat(body.path("temperature").asDouble(-1)).isZero();
        assertThat(body.path("seed").asInt()).isEqualTo(1);
        assertThat(body.path("max_tokens").asInt()).isEqualTo(200);
        assertThat(body.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(exchange.request.schema().toString()).isEqualTo(Prompts.SCHEMA);
    }

    @Test
    void shouldSpeakAnthropic() {
        var exchange = exchange(Provider.ANTHROPIC, "/v1", """
                {"id":"1","type":"message","role":"assistant","model":"m-1","stop_reason":"end_turn",
                "content":[{"type":"text","text":"{}"}],
                "usage":{"input_tokens":10,"output_tokens":7,"cache_read_input_tokens":30,"cache_creation_input_tokens":5}}""");

        assertThat(exchange.answer).isEqualTo(new Answer("{}", new Usage(45, 30, 7), "m-1"));
        assertThat(exchange.request.target()).isEqualTo("/v1/messages");
        assertThat(exchange.request.header("x-api-key")).isEqualTo("key-1");
        JsonNode body = exchange.request.json();
        assertThat(body.path("max_tokens").asInt()).isEqualTo(200);
        assertThat(body.path("temperature").asDouble(-1)).isZero();
        assertThat(body.has("seed")).isFalse();
        assertThat(body.at("/system/0/text").asText()).isEqualTo("You explain logs.");
        assertThat(body.at("/messages/0/content/0/text").asText()).isEqualTo("a log");
        assertThat(body.at("/output_config/format/schema").toString()).isEqualTo(Prompts.SCHEMA);
    }

    @Test
    void shouldSpeakGemini() {
        var exchange = exchange(Provider.GEMINI, "/v1beta", """
                {"candidates":[{"content":{"role":"model","parts":[{"text":"{}"}]},"finishReason":"STOP"}],
                "modelVersion":"m-1","responseId":"1","usageMetadata":{"promptTokenCount":50,"candidatesTokenCount":7,
                "totalTokenCount":60,"cachedContentTokenCount":30,"thoughtsTokenCount":3}}""");

        assertThat(exchange.answer).isEqualTo(new Answer("{}", new Usage(50, 30, 10), "m-1"));
        assertThat(exchange.request.target()).isEqualTo("/v1beta/models/m:generateContent");
        assertThat(exchange.request.header("x-goog-api-key")).isEqualTo("key-1");
        JsonNode body = exchange.request.json();
        assertThat(body.at("/generationConfig/maxOutputTokens").asInt()).isEqualTo(200);
        assertThat(body.at("/generationConfig/temperature").asDouble(-1)).isZero();
        assertThat(body.at("/generationConfig/seed").asInt()).isEqualTo(1);
        assertThat(body.at("/generationConfig/responseMimeType").asText()).isEqualTo("application/json");
        assertThat(body.at("/generationConfig/responseJsonSchema").toString()).isEqualTo(Prompts.SCHEMA);
        assertThat(body.at("/systemInstruction/parts/0/text").asText()).isEqualTo("You explain logs.");
        assertThat(body.at("/contents/0/parts/0/text").asText()).isEqualTo("a log");
    }

    @Test
    void shouldSpeakOllama() {
        var exchange = exchange(Provider.OLLAMA, "", """
                {"model":"m-1","created_at":"2026-11-22T10:00:00Z","message":{"role":"assistant","content":"{}"},
                "done":true,"done_reason":"stop","prompt_eval_count":50,"eval_count":7}""");

        assertThat(exchange.answer).isEqualTo(new Answer("{}", new Usage(50, 0, 7), "m-1"));
        assertThat(exchange.request.target()).isEqualTo("/api/chat");
        JsonNode body = exchange.request.json();
        assertThat(body.at("/options/num_predict").asInt()).isEqualTo(200);
        assertThat(body.at("/options/temperature").asDouble(-1)).isZero();
        assertThat(body.at("/options/seed").asInt()).isEqualTo(1);
        assertThat(body.path("format").toString()).isEqualTo(Prompts.SCHEMA);
        assertThat(body.path("stream").asBoolean(true)).isFalse();
        assertThat(exchange.request.system()).isEqualTo("You explain logs.");
    }

    @Test
    void shouldTellTheSchemaInWordsWhereItCannotBeEnforced() {
        try (var server = ScriptedModelServer.start(Behaviours.answering("{}"))) {
            var endpoint = new Endpoint(
                    Provider.OPENAI, server.url(), "m", ApiKey.NONE, Sampling.UNSET, SchemaDelivery.AS_TEXT);

            new ChatModels(Network.direct(), Clock.systemUTC()).open(endpoint).ask(Prompts.about("a log"));

            AskedRequest request = server.requests().get(0);
            assertThat(request.system()).startsWith("You explain logs.").endsWith(Prompts.SCHEMA);
            assertThat(request.schema().isMissingNode()).isTrue();
            assertThat(request.json().has("temperature")).isFalse();
            assertThat(request.json().has("seed")).isFalse();
            assertThat(request.header("authorization")).isIn("", "Bearer ", "Bearer");
        }
    }

    private record Exchange(AskedRequest request, Answer answer) {}

    private static Exchange exchange(Provider provider, String path, String response) {
        try (var server = ScriptedModelServer.start(Behaviours.body("application/json", response))) {
            var url = URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path));
            var model = new ChatModels(Network.direct(), Clock.systemUTC()).open(Endpoint.of(provider, url, "m", KEY));

            Answer answer = model.ask(Prompts.about("a log"));

            assertThat(server.requests()).hasSize(1);
            return new Exchange(server.requests().get(0), answer);
        }
    }
}
