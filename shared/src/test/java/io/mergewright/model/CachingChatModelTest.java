package io.mergewright.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.budget.Usage;
import io.mergewright.model.testing.MemoryAnswerCache;
import io.mergewright.model.testing.Prompts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachingChatModelTest {
    private final List<Prompt> asked = new ArrayList<>();
    private final AnswerCache cache = new MemoryAnswerCache();

    @Test
    void shouldAskTheSameOnlyOnce() {
        ChatModel model = caching("test/m", "{}");

        Answer first = model.ask(Prompts.about("a log"));
        Answer second = model.ask(Prompts.about("a log"));

        assertThat(first).isEqualTo(new Answer("{}", new Usage(10, 4, 2), "m"));
        assertThat(second).isEqualTo(new Answer("{}", Usage.NONE, "m"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void shouldAskAboutOtherMaterialAndOtherModels() {
        caching("test/m", "{}").ask(Prompts.about("a log"));
        caching("test/m", "{}").ask(Prompts.about("another log"));
        caching("test/other", "{}").ask(Prompts.about("a log"));

        assertThat(asked).hasSize(3);
    }

    @Test
    void shouldNotKeepWhatIsNotWorthKeeping() {
        ChatModel model = caching("test/m", "no JSON");

        model.ask(Prompts.about("a log"));
        model.ask(Prompts.about("a log"));

        assertThat(asked).hasSize(2);
    }

    private ChatModel caching(String name, String text) {
        ChatModel model = prompt -> {
            asked.add(prompt);
            return new Answer(text, new Usage(10, 4, 2), "m");
        };
        return new CachingChatModel(model, name, cache, answer -> answer.text().startsWith("{"));
    }
}
