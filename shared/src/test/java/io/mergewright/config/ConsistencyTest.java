package io.mergewright.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsistencyTest {
    @TempDir
    private Path directory;

    @Test
    void shouldAskForTheNameAndTheKeyOfAModel() {
        assertThat(reading("model.cheap.provider=anthropic").problems())
                .containsExactly(
                        "--set model.cheap.provider: 'model.cheap.name' is missing: the name of the model",
                        "--set model.cheap.provider: 'model.cheap.key' is missing; 'model.cheap.key-env' can name a variable that holds it");
    }

    @Test
    void shouldNeedNoKeyForAServerOfOnesOwn() {
        var model = reading(
                        "model.cheap.provider=openai",
                        "model.cheap.name=small",
                        "model.cheap.url=http://localhost:1/v1")
                .configuration()
                .model();

        assertThat(model.endpoints()).extracting(ModelEndpoint::name).isEqualTo(List.of("small"));
        assertThat(model.cheap().key()).isNull();
    }

    @Test
    void shouldRefuseAStrongModelWithoutACheapOne() {
        assertThat(reading("model.strong.provider=ollama", "model.strong.name=big")
                        .problems())
                .containsExactly("--set model.strong.provider: a strong model needs a cheap one, which is asked first");
    }

    @Test
    void shouldWarnOfAModelThatIsNotAsked() {
        assertThat(reading("model.cheap.name=small").warnings())
                .containsExactly(
                        "--set model.cheap.name: 'model.cheap.name' is not used: 'model.cheap.provider' is none");
    }

    @Test
    void shouldKeepMoneySetAsideLongerThanACallLasts() {
        assertThat(reading("model.cheap.provider=ollama", "model.cheap.name=small", "budget.lease=10s")
                        .problems())
                .containsExactly("--set budget.lease: 'budget.lease' must be longer than 'model.cheap.timeout'");
    }

    @Test
    void shouldRefuseWhatCannotBeReachedLater() {
        assertThat(reading("model.cheap.url=http://me:pass@h/v1").problems())
                .singleElement()
                .asString()
                .contains("without a user or a query")
                .doesNotContain("pass");
        assertThat(reading("network.https-proxy=https://proxy:1").problems()).hasSize(1);
        assertThat(reading("store.url=jdbc:h2:mem:x").problems()).hasSize(1);
    }

    @Test
    void shouldSendNoTemperatureWhereNoneIsWanted() {
        var style = reading(
                        "model.cheap.provider=ollama",
                        "model.cheap.name=small",
                        "model.cheap.temperature=none",
                        "model.cheap.structured-output=text")
                .configuration()
                .model()
                .cheap()
                .style();

        assertThat(style).isEqualTo(new AnswerStyle(null, 1, StructuredOutput.TEXT));
    }

    @Test
    void shouldWarnOfAKeyOnAnOpenLine() {
        assertThat(reading(
                                "model.cheap.provider=openai",
                                "model.cheap.name=small",
                                "model.cheap.url=http://models.example/v1")
                        .variable("MERGEWRIGHT_MODEL_CHEAP_KEY", "k")
                        .warnings())
                .singleElement()
                .asString()
                .contains("unencrypted");
    }

    @Test
    void shouldNotAskAPersonAboveTheBarForPublishing() {
        assertThat(reading("gate.ask=0.9").problems())
                .containsExactly("--set gate.ask: 'gate.ask' must not be above 'gate.publish'");
    }

    @Test
    void shouldWantClientIdAndSecretTogether() {
        assertThat(reading("access.client-id=Iv23").problems())
                .containsExactly("--set access.client-id: 'access.client-secret' is missing");
        assertThat(reading().variable("MERGEWRIGHT_ACCESS_CLIENT_SECRET", "s").problems())
                .containsExactly("MERGEWRIGHT_ACCESS_CLIENT_SECRET: 'access.client-id' is missing");
    }

    private Reading reading(String... flags) {
        return new Reading(directory).flags(flags);
    }
}
