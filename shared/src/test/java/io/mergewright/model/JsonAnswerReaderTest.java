package io.mergewright.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.model.Reading.Read;
import io.mergewright.model.Reading.Violation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonAnswerReaderTest {
    private final AnswerReader<Explanation> reader = new JsonAnswerReader<>(Explanation.class);

    private enum Certainty {
        SURE,
        UNSURE
    }

    private record Claim(String text, int line) {
        private Claim {
            Objects.requireNonNull(text, "text");
            if (line < 1) {
                throw new IllegalArgumentException("line %d is none".formatted(line));
            }
        }
    }

    private record Explanation(
            Certainty certainty,
            List<Claim> claims,
            @Nullable String advice) {
        private Explanation {
            Objects.requireNonNull(certainty, "certainty");
            claims = List.copyOf(claims);
        }
    }

    @Test
    void shouldReadARecord() {
        assertThat(reader.read("""
                {"certainty": "SURE", "claims": [{"text": "x", "line": 3}], "advice": null}"""))
                .isEqualTo(new Read<>(new Explanation(Certainty.SURE, List.of(new Claim("x", 3)), null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"SURE\"",
                "Here you are: {}",
                "```json\n{\"certainty\":\"SURE\",\"claims\":[],\"advice\":null}\n```",
                "{\"certainty\":\"SURE\",\"claims\":[],\"advice\":null} and so on",
                "{\"certainty\":\"SURE\",\"claims\":[],\"advice\":null}{}",
                "{\"certainty\":\"SURE\",\"claims\":[",
                "{\"certainty\":\"SURE\",\"claims\":[]}",
                "{\"certainty\":\"SURE\",\"claims\":null,\"advice\":null}",
                "{\"certainty\":null,\"claims\":[],\"advice\":null}",
                "{\"certainty\":0,\"claims\":[],\"advice\":null}",
                "{\"certainty\":\"\",\"claims\":[],\"advice\":null}",
                "{\"certainty\":\"MAYBE\",\"claims\":[],\"advice\":null}",
                "{\"certainty\":\"SURE\",\"certainty\":\"UNSURE\",\"claims\":[],\"advice\":null}",
                "{\"certainty\":\"SURE\",\"claims\":[],\"advice\":null,\"more\":1}",
                "{\"certainty\":\"SURE\",\"claims\":[],\"advice\":7}",
                "{\"certainty\":\"SURE\",\"claims\":[],\"advice\":true}",
                "{\"certainty\":\"SURE\",\"claims\":{},\"advice\":null}",
                "{\"certainty\":\"SURE\",\"claims\":[{\"text\":\"x\",\"line\":0}],\"advice\":null}",
                "{\"certainty\":\"SURE\",\"claims\":[{\"text\":\"x\",\"line\":\"3\"}],\"advice\":null}",
                "{\"certainty\":\"SURE\",\"claims\":[{\"text\":\"x\",\"line\":3.5}],\"advice\":null}",
                "{\"certainty\":\"SURE\",\"claims\":[{\"text\":\"x\",\"line\":99999999999}],\"advice\":null}",
                "{\"certainty\":\"SURE\",\"claims\":[{\"text\":\"x\",\"line\":null}],\"advice\":null}",
                "{\"certainty\":\"SURE\",\"claims\":[null],\"advice\":null}"
            })
    void shouldRefuseWhatBreaksADemand(String text) {
        assertThat(reader.read(text)).isInstanceOf(Violation.class);
    }

    @Test
    void shouldRefuseWhatIsTooLongOrTooDeep() {
        assertThat(reader.read("\"" + "x".repeat(300_000) + "\"")).isInstanceOf(Violation.class);
        assertThat(reader.read("[".repeat(100_000))).isInstanceOf(Violation.class);
        assertThat(new JsonAnswerReader<>(List.class).read("[".repeat(50) + "]".repeat(50)))
                .isInstanceOf(Violation.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"certainty\":\"hunter2\",\"claims\":[],\"advice\":null}",
                "hunter2",
                "{\"certainty\":\"SURE\",\"hunter2\":1,\"claims\":[],\"advice\":null}"
            })
    void shouldQuoteNothingInTheReason(String text) {
        var violation = (Violation<Explanation>) reader.read(text);

        assertThat(violation.reason()).doesNotContain("hunter2").isNotBlank();
        assertThat(violation.detail()).contains("hunter2");
    }

    @Test
    void shouldBoundTheDetail() {
        var violation = (Violation<Explanation>) reader.read("{\"" + "long".repeat(1_000) + "\":1}");

        assertThat(violation.detail()).hasSizeLessThan(400);
    }

    @Test
    void shouldSayWhatTheRecordDemands() {
        var violation = (Violation<Explanation>) reader.read("""
                {"certainty": "SURE", "claims": [{"text": "x", "line": -4}], "advice": null}""");

        assertThat(violation.detail()).contains("line -4 is none");
    }
}
