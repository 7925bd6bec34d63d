package io.mergewright.model.langchain4j;

import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;

/** Says in the words of each provider how a question is to be answered. */
final class ProviderParameters {
    private final Endpoint endpoint;

    ProviderParameters(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    ChatRequestParameters of(ResponseFormat format, int maxOutputTokens) {
        var parameters = builder(maxOutputTokens)
                .modelName(endpoint.model())
                .temperature(endpoint.sampling().temperature())
                .responseFormat(format);
        return parameters.build();
    }

    private DefaultChatRequestParameters.Builder<?> builder(int maxOutputTokens) {
        Integer seed = endpoint.sampling().seed();
        return switch (endpoint.provider()) {
            case OPENAI -> openAi(maxOutputTokens).seed(seed);
            case OLLAMA -> OllamaChatRequestParameters.builder().seed(seed).maxOutputTokens(maxOutputTokens);
            case ANTHROPIC, GEMINI -> ChatRequestParameters.builder().maxOutputTokens(maxOutputTokens);
        };
    }

    /** OpenAI itself knows only the new name of the limit, and most compatible servers only the old one. */
    private OpenAiChatRequestParameters.Builder openAi(int maxOutputTokens) {
        boolean original =
                endpoint.url().getHost().equals(Provider.OPENAI.defaultUrl().getHost());
        var parameters = OpenAiChatRequestParameters.builder();
        return original ? parameters.maxCompletionTokens(maxOutputTokens) : parameters.maxOutputTokens(maxOutputTokens);
    }
}
