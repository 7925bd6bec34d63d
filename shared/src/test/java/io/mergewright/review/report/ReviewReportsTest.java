package io.mergewright.review.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.mergewright.core.Confidence;
import io.mergewright.core.Fingerprint;
import io.mergewright.review.Certainty;
import io.mergewright.review.Review;
import io.mergewright.review.Review.Coverage;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.change.NotReviewed;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewReportsTest {
    private static final String SECRET =
            "ghp_" + "a1B2c3D4e5F6g7H8i9J0".repeat(2).substring(0, 36);

    @Test
    void shouldWriteWhatTheSchemaDescribes() throws IOException {
        assertThat(errors(ReviewJson.of(review("x", Optional.of("y"))))).isEmpty();
        assertThat(errors(ReviewJson.of(silent()))).isEmpty();
    }

    @Test
    void shouldPutARangeAndASuggestionOnOneSide() throws IOException {
        JsonNode comment = github(review("x", Optional.of("    return a;"))).at("/comments/0");

        assertThat(comment.path("start_line").asInt()).isEqualTo(3);
        assertThat(comment.path("line").asInt()).isEqualTo(4);
        assertThat(comment.path("start_side").asText()).isEqualTo("RIGHT");
        assertThat(comment.path("body").asText()).contains("```suggestion\n    return a;\n```\n");
    }

    @Test
    void shouldTakeLinesAwayByAnEmptySuggestion() throws IOException {
        assertThat(github(review("x", Optional.of(""))).at("/comments/0/body").asText())
                .contains("```suggestion\n```\n");
    }

    @Test
    void shouldFenceASuggestionThatHoldsAFence() throws IOException {
        assertThat(github(review("x", Optional.of("```")))
                        .at("/comments/0/body")
                        .asText())
                .contains("````suggestion\n```\n````\n");
    }

    @Test
    void shouldStayBelowWhatGitHubTakes() throws IOException {
        assertThat(github(review("x".repeat(100_000), Optional.empty()))
                        .at("/comments/0/body")
                        .asText()
                        .length())
                .isLessThan(65_536);
    }

    @Test
    void shouldMentionNobodyAndRenderNothingOfTheChange() throws IOException {
        String body = github(review("<img src=x> @team `a`", Optional.empty()))
                .at("/comments/0/body")
                .asText();

        assertThat(body).doesNotContain("<img", "@team").contains("&lt;img");
    }

    @Test
    void shouldWriteNoSecret() {
        var review = review("a key " + SECRET, Optional.empty());

        assertThat(List.of(
                        ReviewText.of(review),
                        ReviewMarkdown.of(review),
                        ReviewJson.of(review),
                        ReviewSarif.of(review, "1"),
                        GitHubReview.of(review, Optional.of("c"))))
                .noneMatch(text -> text.contains(SECRET));
    }

    @Test
    void shouldKeepWhatAPersonDecidesOutOfTheReviewForGitHub() throws IOException {
        var review = review("x", Optional.empty());

        assertThat(github(review).path("comments")).hasSize(1);
        assertThat(github(review).path("body").asText())
                .contains("1 for a person to decide")
                .doesNotContain("perhaps");
        assertThat(ReviewText.of(review)).contains("for a person to decide", "perhaps");
        assertThat(ReviewMarkdown.of(review))
                .contains("## For a person to decide", "perhaps right (0.50)", "- a reason");
    }

    @Test
    void shouldNameWhatWasNotReviewedByReason() {
        assertThat(ReviewText.of(review("x", Optional.empty())))
                .contains("not reviewed, lock file: a.lock, b.lock")
                .contains("looked at without knowing their syntax: c.txt");
    }

    @Test
    void shouldWriteOneRulePerCheckForCodeScanning() throws IOException {
        JsonNode run = new JsonMapper()
                .readTree(ReviewSarif.of(review("x", Optional.empty()), "1"))
                .at("/runs/0");

        assertThat(run.at("/tool/driver/rules")).hasSize(1);
        assertThat(run.path("results"))
                .hasSize(2)
                .allMatch(result -> result.path("ruleIndex").asInt() == 0);
    }

    private static Review review(String message, Optional<String> replacement) {
        return new Review(
                List.of(finding(message, replacement)),
                List.of(finding("a nit", Optional.empty())),
                List.of(finding("perhaps", Optional.empty())
                        .with(new Certainty(new Confidence(0.5), List.of("a reason")))),
                1,
                List.of("2 tests were removed"),
                new Coverage(
                        1,
                        7,
                        List.of("c.txt"),
                        List.of(new NotReviewed("a.lock", "lock file"), new NotReviewed("b.lock", "lock file")),
                        List.of()));
    }

    private static Review silent() {
        return new Review(
                List.of(), List.of(), List.of(), 0, List.of(), new Coverage(0, 0, List.of(), List.of(), List.of()));
    }

    private static ReviewFinding finding(String message, Optional<String> replacement) {
        return new ReviewFinding(
                new CheckInfo("some-check", Tier.COMMENT, Severity.WARNING, "correctness", "Something"),
                "src/a b.c",
                Side.RIGHT,
                3,
                4,
                message,
                List.of("one", "two"),
                replacement,
                Fingerprint.of(List.of("x")),
                Optional.empty());
    }

    private static JsonNode github(Review review) throws IOException {
        return new JsonMapper().readTree(GitHubReview.of(review, Optional.of("c0ffee")));
    }

    private static List<com.networknt.schema.Error> errors(String json) throws IOException {
        try (var stream = Objects.requireNonNull(ReviewReportsTest.class.getResourceAsStream("/review.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(stream.readAllBytes(), UTF_8))
                    .validate(json, InputFormat.JSON);
        }
    }
}
