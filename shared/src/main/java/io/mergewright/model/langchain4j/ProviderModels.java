package io.mergewright.model.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

/** Builds the langchain4j model of each provider for one call. None of them retries; what is asked for stands in the request. */
final class ProviderModels {
    private final Endpoint endpoint;
    private final String url;

    ProviderModels(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.url = endpoint.url().toString();
    }

    ChatModel model(HttpClientBuilder http) {
        return switch (endpoint.provider()) {
            case OPENAI -> openAi(http);
            case ANTHROPIC -> anthropic(http);
            case GEMINI -> gemini(http);
            case OLLAMA ->
                OllamaChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(url)
                        .maxRetries(0)
                        .build();
        };
    }

    private ChatModel openAi(HttpClientBuilder http) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(url)
                .apiKey(endpoint.key().value())
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
    }

    private ChatModel anthropic(HttpClientBuilder http) {
        return AnthropicChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(url)
                .apiKey(endpoint.key().value())
                .maxRetries(0)
                .build();
    }

    private ChatModel gemini(HttpClientBuilder http) {
        return GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(url)
                .apiKey(endpoint.key().value())
                .modelName(endpoint.model())
                .seed(endpoint.sampling().seed())
                .maxRetries(0)
                .build();
    }
}
