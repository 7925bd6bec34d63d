package io.mergewright.jenkins.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.budget.Usage;
import io.mergewright.model.Answer;
import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelException;
import io.mergewright.model.ModelException.Kind;
import io.mergewright.model.ModelTier;
import io.mergewright.model.Prompt;
import io.mergewright.supervisor.ModelAccess;
import io.mergewright.supervisor.ModelRepair;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LentModelsTest {
    private static final Answer ANSWER = new Answer("{}", new Usage(10, 2, 3), "small-1");
    private static final ModelRepair.Limits LIMITS = new ModelRepair.Limits(1, 1, Duration.ofSeconds(20));

    private final List<Prompt> asked = new ArrayList<>();
    private final List<String> handlings = new ArrayList<>();

    private ChatModel borrowed(ChatModel model) {
        ModelAccess access = (tier, agent, handling) -> {
            handlings.add(handling);
            return tier == ModelTier.CHEAP ? Optional.of(model) : Optional.empty();
        };
        var lent = new LentModels(access, "handling", LIMITS);
        ModelLine wire = question -> copy(lent.ask(copy(question)));
        return new BorrowedModels(wire, Set.of(ModelTier.CHEAP, ModelTier.STRONG))
                .model(ModelTier.CHEAP, "fix", "another")
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T sent) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
            try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private Answer answer(Prompt prompt) {
        asked.add(prompt);
        return ANSWER;
    }

    private static Prompt prompt(String user, Duration timeout) {
        return new Prompt("fix", "1", "system", user, "{}", 100, timeout);
    }

    @Test
    void shouldCarryQuestionAndAnswer() {
        Prompt prompt = prompt("log", Duration.ofSeconds(5));

        assertThat(borrowed(this::answer).ask(prompt)).isEqualTo(ANSWER);
        assertThat(asked).containsExactly(prompt);
    }

    @Test
    void shouldCountSpendingWhereTheControllerSays() {
        borrowed(this::answer).ask(prompt("log", Duration.ofSeconds(5)));

        assertThat(handlings).containsExactly("handling");
    }

    @Test
    void shouldWaitNoLongerThanTheControllerWould() {
        borrowed(this::answer).ask(prompt("log", Duration.ofHours(5)));

        assertThat(asked).extracting(Prompt::timeout).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void shouldCarryWhatWentWrong() {
        ChatModel model = borrowed(prompt -> {
            throw new ModelException(Kind.RATE_LIMITED, "too many", Duration.ofSeconds(3), null);
        });

        assertThatThrownBy(() -> model.ask(prompt("log", Duration.ofSeconds(5))))
                .isInstanceOfSatisfying(ModelException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.RATE_LIMITED);
                    assertThat(e.retryAfter()).contains(Duration.ofSeconds(3));
                    assertThat(e).hasMessage("too many");
                });
    }

    @Test
    void shouldAnswerNoMoreThanARepairAsks() {
        ChatModel model = borrowed(this::answer);
        model.ask(prompt("1", Duration.ofSeconds(5)));
        model.ask(prompt("2", Duration.ofSeconds(5)));

        assertThatThrownBy(() -> model.ask(prompt("3", Duration.ofSeconds(5))))
                .isInstanceOf(ModelException.class)
                .hasMessage("no more questions in this handling");
        assertThat(asked).hasSize(2);
    }

    @Test
    void shouldRefuseQuestionsThatAreTooLarge() {
        ChatModel model = borrowed(this::answer);

        assertThatThrownBy(() -> model.ask(prompt("x".repeat(1_000_001), Duration.ofSeconds(5))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("a question of 1000013 characters");
        assertThat(asked).isEmpty();
    }

    @Test
    void shouldSayThatThereIsNoSuchModel() {
        ModelLine line = new LentModels((tier, agent, handling) -> Optional.empty(), "handling", LIMITS);
        ChatModel model = new BorrowedModels(line, Set.of(ModelTier.STRONG))
                .model(ModelTier.STRONG, "fix", "handling")
                .orElseThrow();

        assertThatThrownBy(() -> model.ask(prompt("log", Duration.ofSeconds(5))))
                .hasMessage("there is no model");
    }
}
