package io.mergewright.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ProviderParametersTest {
    @Test
    void shouldCallTheLimitOfTokensAsOpenAiItselfDoes() {
        var parameters = parameters("https://api.openai.com/v1");

        assertThat(parameters.maxCompletionTokens()).isEqualTo(200);
        assertThat(parameters.maxOutputTokens()).isNull();
    }

    @Test
    void shouldCallTheLimitOfTokensAsOtherServersDo() {
        var parameters = parameters("https://models.example/v1");

        assertThat(parameters.maxOutputTokens()).isEqualTo(200);
        assertThat(parameters.maxCompletionTokens()).isNull();
    }

    private static OpenAiChatRequestParameters parameters(String url) {
        var endpoint = Endpoint.of(Provider.OPENAI, URI.create(url), "m", ApiKey.NONE);
        return (OpenAiChatRequestParameters) new ProviderParameters(endpoint).of(ResponseFormat.TEXT, 200);
    }
}
