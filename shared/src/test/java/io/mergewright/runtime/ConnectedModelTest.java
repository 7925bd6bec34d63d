package io.mergewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.budget.Usage;
import io.mergewright.config.AnswerStyle;
import io.mergewright.config.ModelEndpoint;
import io.mergewright.config.ModelProvider;
import io.mergewright.config.StructuredOutput;
import io.mergewright.model.Answer;
import io.mergewright.model.ChatModel;
import io.mergewright.model.Prompt;
import io.mergewright.model.testing.MemoryAnswerCache;
import io.mergewright.model.testing.Prompts;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectedModelTest {
    private final List<Prompt> asked = new ArrayList<>();
    private final MemoryAnswerCache cache = new MemoryAnswerCache();

    @Test
    void shouldAskAgainWhereTheSameNameIsServedElsewhereOrAskedInAnotherWay() {
        ask("http://127.0.0.1:1/v1", 1);
        ask("http://127.0.0.1:1/v1", 1);
        assertThat(asked).hasSize(1);

        ask("http://127.0.0.1:2/v1", 1);
        ask("http://127.0.0.1:1/v1", 2);
        assertThat(asked).hasSize(3);
    }

    private void ask(String url, int seed) {
        ChatModel model = prompt -> {
            asked.add(prompt);
            return new Answer("{}", Usage.NONE, "m");
        };
        var endpoint = new ModelEndpoint(
                ModelProvider.OPENAI,
                "m",
                URI.create(url),
                null,
                Duration.ofSeconds(1),
                100,
                new AnswerStyle(0.0, seed, StructuredOutput.TEXT));
        new ConnectedModel(endpoint, model, cache).cached(model, answer -> true).ask(Prompts.about("a log"));
    }
}
