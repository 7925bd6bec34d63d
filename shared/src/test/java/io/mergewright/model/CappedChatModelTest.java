package io.mergewright.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.budget.Usage;
import io.mergewright.model.testing.Prompts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CappedChatModelTest {
    private static final Prompt PROMPT = Prompts.about("a log");

    private final List<Prompt> asked = new ArrayList<>();

    @Test
    void shouldAskForNoMoreThanTheModelMay() {
        capped(10, Duration.ofMillis(7)).ask(PROMPT);

        assertThat(asked).containsExactly(PROMPT.costing(10).within(Duration.ofMillis(7)));
    }

    @Test
    void shouldAskForLessWhereTheQuestionNeedsLess() {
        capped(PROMPT.maxOutputTokens() + 1, PROMPT.timeout().plusSeconds(1)).ask(PROMPT);

        assertThat(asked).containsExactly(PROMPT);
    }

    private ChatModel capped(int tokens, Duration timeout) {
        return new CappedChatModel(
                prompt -> {
                    asked.add(prompt);
                    return new Answer("{}", Usage.NONE, "m");
                },
                tokens,
                timeout);
    }
}
