package io.mergewright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewAnchorsTest {
    private static final AppKey KEY = AppKey.generate();
    private static final String REVIEWS = "/repos/acme/shop/pulls/1/reviews";

    private GitHubSimulator simulator;
    private SimulatedPullRequest pull;
    private ApiClient api;

    @BeforeEach
    void start() {
        simulator = GitHubSimulator.start(SimulatorOptions.defaults().withKey(KEY));
        var shop = simulator.createRepository("acme/shop", Map.of("cart.txt", lines(40)));
        shop.commit(
                "change",
                "dev",
                "Change two places",
                Map.of(
                        "cart.txt",
                        lines(40).replace("line 5\n", "line five\n").replace("line 30\n", "line thirty\n"),
                        "new.txt",
                        "one\ntwo\n"));
        pull = shop.open("dev", "change", "Change two places");
        api = new ApiClient(simulator, simulator.install("acme").accessToken());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private static String lines(int count) {
        var text = new StringBuilder();
        for (int line = 1; line <= count; line++) {
            text.append("line ").append(line).append('\n');
        }
        return text.toString();
    }

    private ApiClient.Reply review(Object... comments) {
        return api.post(
                REVIEWS,
                Map.of("commit_id", pull.headSha(), "event", "COMMENT", "body", "Look", "comments", List.of(comments)));
    }

    @Test
    void shouldTakeCommentsOnBothSidesAndOnSeveralLines() {
        var reply = review(
                Map.of("path", "cart.txt", "line", 5, "side", "RIGHT", "body", "right"),
                Map.of("path", "cart.txt", "line", 5, "side", "LEFT", "body", "left"),
                Map.of("path", "cart.txt", "start_line", 28, "line", 31, "body", "range"),
                Map.of("path", "new.txt", "position", 2, "body", "position"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("state").asText()).isEqualTo("COMMENTED");
        var comments = api.get("/repos/acme/shop/pulls/1/comments").json();
        assertThat(comments.findValuesAsText("body")).containsExactly("right", "left", "range", "position");
        assertThat(comments.get(0).path("position").asInt()).isEqualTo(5);
        assertThat(comments.get(2).path("start_line").asInt()).isEqualTo(28);
        assertThat(comments.get(3).path("line").asInt()).isEqualTo(2);
        assertThat(comments.get(0).path("diff_hunk").asText()).endsWith("-line 5\n+line five");
        assertThat(comments.get(0).path("user").path("type").asText()).isEqualTo("Bot");
        assertThat(comments.get(0).path("reactions").path("total_count").asInt())
                .isZero();
    }

    @Test
    void shouldRefuseTheWholeReviewWhenOneCommentIsOutsideTheDiff() {
        var reply = review(
                Map.of("path", "cart.txt", "line", 5, "body", "fine"),
                Map.of("path", "cart.txt", "line", 20, "body", "outside"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.message()).isEqualTo("Unprocessable Entity");
        assertThat(reply.json().path("errors").get(0).asText())
                .isEqualTo("Pull request review thread line must be part of the diff");
        assertThat(api.get("/repos/acme/shop/pulls/1/comments").json()).isEmpty();
        assertThat(api.get(REVIEWS).json()).isEmpty();
    }

    @Test
    void shouldRefuseARangeAcrossHunksAnUnknownPathAndACommentWithoutALine() {
        var across = review(Map.of("path", "cart.txt", "start_line", 5, "line", 30, "body", "across"));
        var unknown = review(Map.of("path", "other.txt", "line", 1, "body", "unknown"));
        var nowhere = review(Map.of("path", "cart.txt", "body", "nowhere"));

        assertThat(across.json().path("errors").get(0).asText())
                .isEqualTo("Pull request review thread start line must be part of the same hunk as the line.");
        assertThat(unknown.json().path("errors").get(0).asText()).isEqualTo("Path could not be resolved");
        assertThat(nowhere.json().path("errors").get(0).asText())
                .isEqualTo("Pull request review thread diff hunk can't be blank");
    }

    @Test
    void shouldRefuseABodyThatIsTooLongAndACommitThatIsUnknown() {
        var tooLong = api.post(REVIEWS, Map.of("event", "COMMENT", "body", "x".repeat(65_537)));
        var unknown = api.post(REVIEWS, Map.of("event", "COMMENT", "body", "x", "commit_id", "0".repeat(40)));

        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.json().path("errors").get(0).asText())
                .isEqualTo("body is too long (maximum is 65536 characters)");
        assertThat(unknown.status()).isEqualTo(422);
    }

    @Test
    void shouldKeepAReviewWithoutAnEventPendingAndHideItsComments() {
        var comment = Map.of("path", "cart.txt", "line", 5, "body", "later");
        var pending = api.post(REVIEWS, Map.of("comments", List.of(comment)));

        assertThat(pending.json().path("state").asText()).isEqualTo("PENDING");
        assertThat(api.get("/repos/acme/shop/pulls/1/comments").json()).isEmpty();

        long id = pending.json().path("id").asLong();
        var submitted = api.post(REVIEWS + "/" + id + "/events", Map.of("event", "COMMENT"));

        assertThat(submitted.json().path("state").asText()).isEqualTo("COMMENTED");
        assertThat(api.get("/repos/acme/shop/pulls/1/comments").json()).hasSize(1);
    }

    @Test
    void shouldTakeACommentOnAWholeFileAndAnAnswerToIt() {
        var made = api.post(
                "/repos/acme/shop/pulls/1/comments",
                Map.of("commit_id", pull.headSha(), "path", "cart.txt", "subject_type", "file", "body", "whole"));
        long id = made.json().path("id").asLong();
        var answer = api.post("/repos/acme/shop/pulls/1/comments/" + id + "/replies", Map.of("body", "yes"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("subject_type").asText()).isEqualTo("file");
        assertThat(made.json().path("line").isNull()).isTrue();
        assertThat(answer.json().path("in_reply_to_id").asLong()).isEqualTo(id);
    }
}
