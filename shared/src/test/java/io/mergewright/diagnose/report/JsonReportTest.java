package io.mergewright.diagnose.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.mergewright.core.Category;
import io.mergewright.core.FailureKind;
import io.mergewright.diagnose.Diagnosis.Outcome;
import io.mergewright.diagnose.suspect.Basis;
import io.mergewright.diagnose.suspect.Ecosystem;
import io.mergewright.diagnose.suspect.Suspects;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    @Test
    void shouldSatisfyThePublishedSchema() throws IOException {
        var reports = List.of(
                Reports.ofFailedTest(),
                Reports.ofHostileLog(),
                Reports.ofLongExcerpt(1, 100),
                Reports.ofSuspects(),
                Reports.ofUnlinkedChange(),
                Reports.ofPassedBuild(),
                Reports.ofTruncatedLog());

        assertThat(errors(JsonReport.of(reports))).isEmpty();
        assertThat(errors(JsonReport.of(List.of()))).isEmpty();
    }

    @Test
    void shouldHaveASchemaThatRefusesWhatIsNotDocumented() throws IOException {
        var json = JsonReport.of(List.of(Reports.ofFailedTest()));

        assertThat(errors(json.replace("\"outcome\"", "\"result\""))).isNotEmpty();
        assertThat(errors(json.replace("\"version\" : 1", "\"version\" : 2"))).isNotEmpty();
    }

    @Test
    void shouldNameEveryCategoryKindAndOutcomeInTheSchema() throws IOException {
        var definitions = new JsonMapper().readTree(schemaText()).path("$defs");
        var diagnosis = definitions.path("diagnosis").path("properties");

        assertThat(words(definitions.path("category")))
                .containsExactlyElementsOf(
                        Arrays.stream(Category.values()).map(Category::label).toList());
        assertThat(words(diagnosis.path("kind")))
                .containsExactlyElementsOf(Arrays.stream(FailureKind.values())
                        .map(FailureKind::label)
                        .toList());
        var suspect = definitions.path("suspect").path("properties");
        assertThat(words(suspect.path("dependency").path("properties").path("ecosystem")))
                .containsExactlyElementsOf(
                        Arrays.stream(Ecosystem.values()).map(Ecosystem::label).toList());
        assertThat(words(
                        suspect.path("reasons").path("items").path("properties").path("basis")))
                .containsExactlyElementsOf(
                        Arrays.stream(Basis.values()).map(Basis::label).toList());
        assertThat(words(definitions.path("suspects").path("properties").path("outcome")))
                .containsExactlyElementsOf(Arrays.stream(Suspects.Outcome.values())
                        .map(Suspects.Outcome::label)
                        .toList());
        assertThat(words(diagnosis.path("outcome")))
                .containsExactlyElementsOf(
                        Arrays.stream(Outcome.values()).map(Outcome::label).toList());
    }

    @Test
    void shouldTellLinesPlacesAndTests() throws JsonProcessingException {
        var diagnosis = first(JsonReport.of(List.of(Reports.ofFailedTest())));

        assertThat(diagnosis.path("exit_code").asInt()).isEqualTo(1);
        assertThat(diagnosis.at("/excerpts/0/first_line").asInt()).isEqualTo(120);
        assertThat(diagnosis.at("/excerpts/0/lines/1").asText()).isEqualTo("  at Foo");
        assertThat(diagnosis.at("/locations/0/column").asInt()).isEqualTo(5);
        assertThat(diagnosis.at("/locations/1").has("line")).isFalse();
        assertThat(diagnosis.at("/failed_tests/0").asText()).isEqualTo("FooTest.bar");
        assertThat(diagnosis.at("/causes/1/headline").asText()).isEqualTo("There are test failures");
    }

    @Test
    void shouldLeaveTheExitCodeOutWhenItIsNotKnown() throws JsonProcessingException {
        assertThat(first(JsonReport.of(List.of(Reports.ofPassedBuild()))).has("exit_code"))
                .isFalse();
    }

    @Test
    void shouldHoldNoControlCharacterEvenWhenDecoded() throws JsonProcessingException {
        var diagnosis = first(JsonReport.of(List.of(Reports.ofHostileLog())));

        assertThat(diagnosis.path("headline").asText().chars()).noneMatch(Character::isISOControl);
        assertThat(diagnosis.at("/excerpts/0/lines/0").asText().chars()).noneMatch(Character::isISOControl);
    }

    private static JsonNode first(String json) throws JsonProcessingException {
        return new JsonMapper().readTree(json).path("diagnoses").path(0);
    }

    private static List<String> words(JsonNode definition) {
        return definition.path("enum").valueStream().map(JsonNode::asText).toList();
    }

    private static List<Error> errors(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText());
        return schema.validate(json, InputFormat.JSON);
    }

    private static String schemaText() throws IOException {
        try (var stream = JsonReportTest.class.getResourceAsStream("/diagnosis.schema.json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
        }
    }
}
