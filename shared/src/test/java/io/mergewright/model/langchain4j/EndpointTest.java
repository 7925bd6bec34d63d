package io.mergewright.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @Test
    void shouldNotShowItsKey() {
        var endpoint = Endpoint.of(Provider.OPENAI, Provider.OPENAI.defaultUrl(), "gpt-x", new ApiKey("sk-secret"));

        assertThat(endpoint.toString()).contains("gpt-x", "[redacted]").doesNotContain("sk-secret");
        assertThat(endpoint.name()).isEqualTo("openai/gpt-x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://me:secret@host/v1", "https://host/v1?key=secret", "ftp://host", "host/v1", "mailto:x"})
    void shouldRefuseAUrlThatIsNoBase(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoint.of(Provider.OPENAI, URI.create(url), "gpt-x", ApiKey.NONE))
                .withMessageContaining("openai/gpt-x")
                .withMessageNotContaining("secret");
    }

    @Test
    void shouldRefuseAnEndpointWithoutAModel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoint.of(Provider.OLLAMA, Provider.OLLAMA.defaultUrl(), " ", ApiKey.NONE));
    }
}
