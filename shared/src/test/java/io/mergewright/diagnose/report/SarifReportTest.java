package io.mergewright.diagnose.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {
    @Test
    void shouldWriteAResultPerCauseAndARulePerId() throws JsonProcessingException {
        var run = run(Reports.ofFailedTest(), Reports.ofHostileLog());

        assertThat(run.path("results")).hasSize(4);
        assertThat(run.at("/tool/driver/rules"))
                .extracting(rule -> rule.path("id").asText())
                .containsExactly("surefire-failure", "maven-goal", "rule");
        assertThat(run.path("results"))
                .allMatch(result -> run.at(
                                "/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id")
                        .equals(result.path("ruleId")))
                .allMatch(result -> result.path("level").asText().equals("error"));
    }

    @Test
    void shouldPutTheLeadingCauseAtItsPlaceWithTheLogBesideIt() throws JsonProcessingException {
        var result = run(Reports.ofFailedTest()).at("/results/0");

        var place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("src/test/java/FooTest.java");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(12);
        var log = result.at("/relatedLocations/0/physicalLocation");
        assertThat(log.at("/artifactLocation/uri").asText()).isEqualTo("build.log");
        assertThat(log.at("/region/startLine").asInt()).isEqualTo(120);
        assertThat(result.at("/properties/excerpt/0").asText()).isEqualTo("FAIL bar");
        assertThat(result.at("/partialFingerprints").has("mergewright/v1")).isTrue();
    }

    @Test
    void shouldTellSuspectChangesAmongThePropertiesOfTheLeadingCause() throws JsonProcessingException {
        var results = run(Reports.ofSuspects()).path("results");

        assertThat(results.at("/0/properties/suspects/ranked/0/dependency/name").asText())
                .isEqualTo("org.x:y");
        assertThat(results.at("/0/properties/suspects/ranked/0/score").asDouble())
                .isEqualTo(0.9);
        assertThat(results.at("/1/properties").has("suspects")).isFalse();
    }

    @Test
    void shouldSayNothingOfAPassedBuild() throws JsonProcessingException {
        assertThat(run(Reports.ofPassedBuild()).path("results")).isEmpty();
    }

    @Test
    void shouldSayThatABuildFailedWithoutACause() throws JsonProcessingException {
        var results = run(Reports.ofUnexplainedFailure()).path("results");

        assertThat(results).hasSize(1);
        assertThat(results.at("/0/ruleId").asText()).isEqualTo("unexplained");
        assertThat(results.at("/0/message/text").asText()).isEqualTo("does not say why");
        assertThat(results.at("/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("mute.log");
    }

    @Test
    void shouldNameEachPlaceOnce() throws JsonProcessingException {
        var related = run(Reports.ofPlaces("a.c", "b\u0001.c", "b\u0002.c")).at("/results/0/relatedLocations");

        assertThat(related)
                .extracting(place ->
                        place.at("/physicalLocation/artifactLocation/uri").asText())
                .containsExactly("b%EF%BF%BD.c", "some.log");
    }

    @Test
    void shouldReportProblemsOfReadingAsNotifications() throws JsonProcessingException {
        var notes = run(Reports.ofTruncatedLog()).at("/invocations/0/toolExecutionNotifications");

        assertThat(notes.at("/0/message/text").asText()).contains("ends early");
    }

    @Test
    void shouldMakeUrisOfAnyPath() {
        assertThat(List.of(
                        ArtifactUri.of("src/a b%.c"),
                        ArtifactUri.of("C:\\work\\a.cs"),
                        ArtifactUri.of("/home/ä.py"),
                        ArtifactUri.of("//host/x"),
                        ArtifactUri.of("a:b.c"),
                        ArtifactUri.of("file:///home/x.kt"),
                        ArtifactUri.of("file:///C:/x.kt"),
                        ArtifactUri.of(Reports.HOSTILE)))
                .allSatisfy(uri -> assertThat(URI.create(uri).toString()).isEqualTo(uri))
                .startsWith(
                        "src/a%20b%25.c",
                        "file:///C:/work/a.cs",
                        "file:///home/%C3%A4.py",
                        "file:///host/x",
                        "./a:b.c",
                        "file:///home/x.kt",
                        "file:///C:/x.kt");
    }

    private static JsonNode run(Report... reports) throws JsonProcessingException {
        var sarif = new JsonMapper().readTree(SarifReport.of(List.of(reports), "1.2.3"));
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        assertThat(sarif.at("/runs/0/tool/driver/version").asText()).isEqualTo("1.2.3");
        return sarif.at("/runs/0");
    }
}
