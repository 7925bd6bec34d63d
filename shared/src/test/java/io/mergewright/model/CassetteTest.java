package io.mergewright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mergewright.budget.Usage;
import io.mergewright.model.Cassette.Answered;
import io.mergewright.model.Cassette.Call;
import io.mergewright.model.Cassette.Failed;
import io.mergewright.model.ModelException.Kind;
import io.mergewright.model.testing.Prompts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CassetteTest {
    private static final String MODEL = "test/m";
    private static final Prompt PROMPT = Prompts.about("a log");
    private static final Answer ANSWER = new Answer("{\"cause\":\"ü\"}", new Usage(10, 4, 2), "m-2026");

    @Test
    void shouldReplayTheSameAnswersAndFailuresInOrder() {
        var recording = new CassetteRecorder();
        List<String> then = outcomes(new RecordingChatModel(shaky(), MODEL, recording));

        var replay = new Replay(CassetteJson.read(CassetteJson.write(recording.cassette())));
        List<String> now = outcomes(new ReplayingChatModel(MODEL, replay));

        assertThat(now).isEqualTo(then).hasSize(4);
        assertThat(replay.left()).isEmpty();
        assertThat(replay.mismatches()).isEmpty();
    }

    @Test
    void shouldWriteTheSameBytesEachTime() {
        var cassette = new Cassette(List.of(
                new Call(MODEL, "explain", "3", "ab12", new Answered(ANSWER)),
                new Call(MODEL, "explain", "3", "cd34", new Failed(Kind.RATE_LIMITED, "429", Duration.ofSeconds(2)))));

        JsonNode written = CassetteJson.write(cassette);

        assertThat(written.toString()).isEqualTo("""
                {"version":1,"calls":[{"model":"test/m","prompt":"explain","version":"3","hash":"ab12",\
                "answer":{"model":"m-2026","text":"{\\"cause\\":\\"ü\\"}","input":10,"cachedInput":4,"output":2}},\
                {"model":"test/m","prompt":"explain","version":"3","hash":"cd34",\
                "failure":{"kind":"RATE_LIMITED","message":"429","retryAfterMillis":2000}}]}""");
        assertThat(CassetteJson.read(written)).isEqualTo(cassette);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldKeepEveryKindOfFailure(Kind kind) {
        var cassette = new Cassette(List.of(new Call(MODEL, "explain", "3", "ab", new Failed(kind, "why", null))));

        assertThat(CassetteJson.read(CassetteJson.write(cassette))).isEqualTo(cassette);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"version\":2,\"calls\":[]}",
                "{\"version\":1}",
                "{\"version\":1,\"calls\":[{}]}",
                "{\"version\":1,\"calls\":[{\"model\":1,\"prompt\":\"p\",\"version\":\"1\",\"hash\":\"a\"}]}",
                """
                {"version":1,"calls":[{"model":"m","prompt":"p","version":"1","hash":"a",\
                "failure":{"kind":"BORED","message":""}}]}""",
                """
                {"version":1,"calls":[{"model":"m","prompt":"p","version":"1","hash":"a",\
                "answer":{"model":"m","text":"","input":-1,"cachedInput":0,"output":0}}]}"""
            })
    void shouldRefuseWhatIsNoCassette(String text) throws JsonProcessingException {
        JsonNode json = JsonMapper.builder().build().readTree(text);

        assertThatExceptionOfType(CassetteException.class).isThrownBy(() -> CassetteJson.read(json));
    }

    @Test
    void shouldNameBothVersionsOfAPromptThatHasChanged() {
        var newer = new Prompt("explain", "4", "New words.", "a log", PROMPT.schema(), 200, PROMPT.timeout());

        assertThat(mismatch(MODEL, newer)).isEqualTo("prompt explain: recorded with version 3, now version 4");
    }

    @Test
    void shouldSayWhatElseDiffers() {
        assertThat(mismatch(MODEL, PROMPT.about("another log"))).contains("version 3", "asks something else");
        assertThat(mismatch("other/m", PROMPT))
                .isEqualTo("prompt explain: recorded with model test/m, now model other/m");
        var other = new Prompt("review", "1", "s", "u", "{}", 1, PROMPT.timeout());
        assertThat(mismatch(MODEL, other)).contains("prompt review", "version 1", "when it was recorded");
    }

    @Test
    void shouldAnswerEachRecordedCallOnce() {
        var replay = new Replay(new Cassette(List.of(recorded())));
        var model = new ReplayingChatModel(MODEL, replay);

        assertThat(model.ask(PROMPT.within(Duration.ofMillis(1)))).isEqualTo(ANSWER);
        assertThatExceptionOfType(ReplayMismatch.class).isThrownBy(() -> model.ask(PROMPT));
        assertThat(replay.mismatches()).hasSize(1);
    }

    @Test
    void shouldKeepACallThatTheHandlingDidNotWaitFor() {
        var recorder = new CassetteRecorder();
        List<Cassette> meanwhile = new ArrayList<>();
        var model = new RecordingChatModel(
                prompt -> {
                    meanwhile.add(recorder.cassette());
                    return ANSWER;
                },
                MODEL,
                recorder);

        model.ask(PROMPT);

        var replay = new Replay(CassetteJson.read(CassetteJson.write(meanwhile.get(0))));
        var again = new ReplayingChatModel(MODEL, replay);
        assertThat(catchThrowableOfType(ModelException.class, () -> again.ask(PROMPT))
                        .kind())
                .isEqualTo(Kind.INTERRUPTED);
        assertThat(replay.left()).isEmpty();
    }

    @Test
    void shouldTellWhatWasNotAskedAgain() {
        assertThat(new Replay(new Cassette(List.of(recorded()))).left()).containsExactly(recorded());
    }

    private static String mismatch(String model, Prompt prompt) {
        var replaying = new ReplayingChatModel(model, new Replay(new Cassette(List.of(recorded()))));
        return catchThrowableOfType(ReplayMismatch.class, () -> replaying.ask(prompt))
                .getMessage();
    }

    private static Call recorded() {
        return new Call(MODEL, "explain", "3", PromptHash.of(MODEL, PROMPT), new Answered(ANSWER));
    }

    /** Fails, answers, answers something else to another prompt, fails. */
    private static ChatModel shaky() {
        List<Prompt> asked = new ArrayList<>();
        return prompt -> {
            asked.add(prompt);
            if (asked.size() % 3 == 1) {
                throw new ModelException(Kind.RATE_LIMITED, "m: 429", Duration.ofSeconds(7), null);
            }
            return new Answer(prompt.user() + asked.size(), new Usage(5, 1, 3), "m");
        };
    }

    private static List<String> outcomes(ChatModel model) {
        List<String> outcomes = new ArrayList<>();
        for (String material : List.of("a", "a", "b", "a")) {
            try {
                outcomes.add(model.ask(PROMPT.about(material)).toString());
            } catch (ModelException e) {
                outcomes.add(e.kind() + e.getMessage() + e.retryAfter());
            }
        }
        return outcomes;
    }
}
