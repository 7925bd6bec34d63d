package io.mergewright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mergewright.budget.Usage;
import io.mergewright.model.ModelException.Kind;
import io.mergewright.model.Reply.Unusable;
import io.mergewright.model.Reply.Usable;
import io.mergewright.model.testing.Prompts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructuredModelTest {
    private static final Usage USAGE = new Usage(10, 4, 2);
    private static final Prompt PROMPT = Prompts.about("a log");

    private final List<Prompt> asked = new ArrayList<>();

    private record Cause(String cause, int line) {}

    @Test
    void shouldGiveTheValueOfAGoodAnswer() {
        assertThat(reply("{\"cause\":\"x\",\"line\":3}")).isEqualTo(new Usable<>(new Cause("x", 3), USAGE, "m", false));
        assertThat(asked).containsExactly(PROMPT);
    }

    @Test
    void shouldGiveABadAnswerOneChance() {
        assertThat(reply("{\"cause\":\"x\"}", "{\"cause\":\"x\",\"line\":3}"))
                .isEqualTo(new Usable<>(new Cause("x", 3), new Usage(20, 8, 4), "m", true));
        assertThat(asked).hasSize(2);
    }

    @Test
    void shouldSayInTheRepairTurnWhatWasWrong() {
        reply("{\"cause\":\"x\"}", "{\"cause\":\"x\",\"line\":3}");

        Prompt repair = asked.get(1);
        assertThat(repair.about("")).isEqualTo(PROMPT.about(""));
        assertThat(repair.user()).startsWith("a log\n").contains("'line'", "{\"cause\":\"x\"}");
    }

    @Test
    void shouldQuoteABoundedPieceOfTheRefusedAnswer() {
        reply("{\"cause\":\"" + "x".repeat(100_000) + "\"}", "{}");

        assertThat(asked.get(1).user()).hasSizeLessThan(1_500);
    }

    @Test
    void shouldGiveUpAfterOneRepair() {
        var reply = reply("no JSON", "{\"cause\":\"x\",\"line\":1,\"secret\":1}", "never asked");

        assertThat(reply)
                .isEqualTo(new Unusable<>(
                        "not well-formed JSON; after repair: a key that the schema does not have",
                        new Usage(20, 8, 4)));
        assertThat(asked).hasSize(2);
    }

    @Test
    void shouldKeepTheUsageWhenTheRepairGetsNoAnswer() {
        var reply = structured(prompt -> {
                    if (asked.size() > 1) {
                        throw new ModelException(Kind.TIMED_OUT, "m: no answer");
                    }
                    return new Answer("no JSON", USAGE, "m");
                })
                .ask(PROMPT);

        assertThat(reply).isEqualTo(new Unusable<>("not well-formed JSON; no repair: TIMED_OUT", USAGE));
    }

    @Test
    void shouldPassOnThatThereIsNoAnswer() {
        var model = structured(prompt -> {
            throw new ModelException(Kind.UNAVAILABLE, "m: 500");
        });

        assertThatExceptionOfType(ModelException.class).isThrownBy(() -> model.ask(PROMPT));
    }

    private Reply<Cause> reply(String... answers) {
        return structured(prompt -> new Answer(answers[asked.size() - 1], USAGE, "m"))
                .ask(PROMPT);
    }

    private StructuredModel<Cause> structured(ChatModel model) {
        ChatModel listening = prompt -> {
            asked.add(prompt);
            return model.ask(prompt);
        };
        return new StructuredModel<>(listening, new JsonAnswerReader<>(Cause.class));
    }
}
