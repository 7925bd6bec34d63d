package io.mergewright.model.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

/** Builds the langchain4j model of each provider for one call. None of them retries. */
final class ProviderModels {
    private final Endpoint endpoint;
    private final String url;

    ProviderModels(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.url = endpoint.url().toString();
    }

    ChatModel model(HttpClientBuilder http, ResponseFormat format, int maxOutputTokens) {
        return switch (endpoint.provider()) {
            case OPENAI -> openAi(http, format, maxOutputTokens);
            case ANTHROPIC -> anthropic(http, format, maxOutputTokens);
            case GEMINI -> gemini(http, format, maxOutputTokens);
            case OLLAMA -> ollama(http, format, maxOutputTokens);
        };
    }

    /** OpenAI itself knows only the new name of the limit, and most compatible servers only the old one. */
    private ChatModel openAi(HttpClientBuilder http, ResponseFormat format, int maxOutputTokens) {
        boolean original =
                endpoint.url().getHost().equals(Provider.OPENAI.defaultUrl().getHost());
        return OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(url)
                .apiKey(endpoint.key().value())
                .modelName(endpoint.model())
                .temperature(endpoint.sampling().temperature())
                .seed(endpoint.sampling().seed())
                .maxTokens(original ? null : maxOutputTokens)
                .maxCompletionTokens(original ? maxOutputTokens : null)
                .responseFormat(format)
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
    }

    private ChatModel anthropic(HttpClientBuilder http, ResponseFormat format, int maxOutputTokens) {
        return AnthropicChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(url)
                .apiKey(endpoint.key().value())
                .modelName(endpoint.model())
                .temperature(endpoint.sampling().temperature())
                .maxTokens(maxOutputTokens)
                .responseFormat(format)
                .maxRetries(0)
                .build();
    }

    private ChatModel gemini(HttpClientBuilder http, ResponseFormat format, int maxOutputTokens) {
        return GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(url)
                .apiKey(endpoint.key().value())
                .modelName(endpoint.model())
                .temperature(endpoint.sampling().temperature())
                .seed(endpoint.sampling().seed())
                .maxOutputTokens(maxOutputTokens)
                .responseFormat(format)
                .maxRetries(0)
                .build();
    }

    private ChatModel ollama(HttpClientBuilder http, ResponseFormat format, int maxOutputTokens) {
        return OllamaChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(url)
                .modelName(endpoint.model())
                .temperature(endpoint.sampling().temperature())
                .seed(endpoint.sampling().seed())
                .numPredict(maxOutputTokens)
                .responseFormat(format)
                .maxRetries(0)
                .build();
    }
}
