package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.simulator.SimulatedChecks.CheckState;
import io.mergewright.simulator.SimulatedPullRequest;
import io.mergewright.simulator.SimulatedPullRequest.CommentState;
import io.mergewright.simulator.model.Review;
import io.mergewright.simulator.operation.CommentDraft;
import io.mergewright.simulator.rest.RequestLog.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullReviewIT {
    @TempDir
    private Path directory;

    private ServedGitHub served;
    private Shop shop;

    @BeforeEach
    void start() {
        served = new ServedGitHub(directory);
        shop = Shop.in(served);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private void push(SimulatedPullRequest pull, String added) {
        pull.push("dev", "More", Map.of(Shop.FILE, Shop.START + added));
        served.settle();
    }

    private CheckState check(SimulatedPullRequest pull) {
        List<CheckState> all = shop.repository().checks().at(pull.headSha());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void shouldCommentWhatIsWrongWithASuggestionThatCanBeCommitted() {
        var pull = shop.opened(Shop.LOAD);

        assertThat(pull.reviewComments()).singleElement().satisfies(comment -> {
            assertThat(comment.author()).isEqualTo(served.github().botLogin());
            assertThat(comment.line()).isEqualTo(9);
            assertThat(comment.body())
                    .contains("```suggestion\n    return yaml.safe_load(text)\n```")
                    .contains("likely right")
                    .contains("/mergewright dismiss");
        });
        assertThat(check(pull).conclusion()).isEqualTo("neutral");
        assertThat(check(pull).annotations()).isEqualTo(1);
        assertThat(pull.comments())
                .singleElement()
                .satisfies(summary ->
                        assertThat(summary.body()).contains("1 file with 4 added lines reviewed: 1 comment."));
    }

    @Test
    void shouldMakeTheseWritesAndNoOthers() {
        shop.opened(Shop.LOAD);

        assertThat(served.github().requests().writes())
                .containsExactly(
                        "POST /api/v3/repos/acme/shop/check-runs 201",
                        "POST /api/v3/repos/acme/shop/pulls/1/reviews 200",
                        "POST /api/v3/repos/acme/shop/issues/1/comments 201",
                        "PATCH /api/v3/repos/acme/shop/check-runs/%d 200".formatted(checkRun()));
    }

    private long checkRun() {
        return check(shop.repository().pull(1)).id();
    }

    @Test
    void shouldPinTheReviewToTheHeadThatWasReviewed() {
        var pull = shop.opened(Shop.LOAD);

        Entry review = served.github().requests().matching("POST .*/reviews").get(0);
        assertThat(review.body()).contains("\"commit_id\":\"" + pull.headSha() + "\"");
    }

    @Test
    void shouldSayNothingInThePullRequestWhenThereIsNothingToSay() {
        var pull = shop.opened(Shop.SAFE_LOAD);

        assertThat(pull.reviewComments()).isEmpty();
        assertThat(pull.comments()).isEmpty();
        assertThat(check(pull).conclusion()).isEqualTo("success");
        assertThat(check(pull).title()).isEqualTo("Nothing to say");
    }

    @Test
    void shouldSayNothingTwiceAcrossPushes() {
        var pull = shop.opened(Shop.LOAD);

        push(pull, Shop.LOAD + "\n\ndef more():\n    return 1\n");

        assertThat(pull.reviewComments()).hasSize(1);
        assertThat(pull.comments()).hasSize(1);
        assertThat(check(pull).title()).isEqualTo("Nothing new to say");
    }

    @Test
    void shouldSayOnlyWhatIsNewInALaterPush() {
        var pull = shop.opened(Shop.LOAD);

        push(pull, Shop.LOAD + Shop.IDENTITY);

        assertThat(pull.reviewComments()).hasSize(2);
        assertThat(pull.reviewComments().get(1).body()).contains("same object");
        assertThat(pull.comments())
                .singleElement()
                .satisfies(summary ->
                        assertThat(summary.body()).contains(pull.headSha().substring(0, 7)));
    }

    @Test
    void shouldCloseItsThreadWhenTheFindingIsGone() {
        var pull = shop.opened(Shop.LOAD);

        push(pull, Shop.SAFE_LOAD);

        assertThat(pull.reviewComments()).singleElement().matches(CommentState::resolved);
    }

    @Test
    void shouldLeaveAThreadOpenInWhichSomebodyAnswered() {
        var pull = shop.opened(Shop.LOAD);
        pull.reply("dev", pull.reviewComments().get(0).id(), "Let us talk about this.");

        push(pull, Shop.SAFE_LOAD);

        assertThat(pull.reviewComments()).noneMatch(CommentState::resolved);
    }

    @Test
    void shouldNotTouchTheThreadsOfOthers() {
        var pull = shop.opened(Shop.SAFE_LOAD);
        pull.review("dev", Review.State.COMMENTED, "", CommentDraft.line(Shop.FILE, 9, "Hm?"));

        push(pull, Shop.IDENTITY);

        assertThat(pull.reviewComments().get(0).resolved()).isFalse();
    }

    @Test
    void shouldTakeTheSameDeliveryOnceHoweverOftenItComes() {
        var pull = shop.opened(Shop.LOAD);
        served.github()
                .deliveries()
                .all()
                .forEach(delivery -> served.github().deliveries().redeliver(delivery.id()));

        served.settle();

        assertThat(pull.reviewComments()).hasSize(1);
        assertThat(shop.repository().checks().at(pull.headSha())).hasSize(1);
    }

    @Test
    void shouldSurviveForcePushesThatRewriteTheBranch() {
        var pull = shop.opened(Shop.LOAD);
        String other = shop.repository()
                .looseCommit(
                        shop.repository().head("main"), "dev", "Anew", Map.of(Shop.FILE, Shop.START + Shop.IDENTITY));

        pull.forcePush("dev", other);
        served.settle();

        assertThat(pull.reviewComments()).hasSize(2);
        assertThat(pull.reviewComments().get(0).resolved()).isTrue();
        assertThat(pull.reviewComments().get(1).body()).contains("same object");
    }

    @Test
    void shouldReviewAgainWhenItIsToGoToAnotherBranch() {
        shop.repository().branch("release", "main");
        shop.repository().commit("main", "dev", "Load", Map.of(Shop.FILE, Shop.START + Shop.LOAD));
        shop.repository().branch("feature", "main");
        shop.repository().commit("feature", "dev", "Note", Map.of("note.py", "x = 1\n"));
        var pull = shop.repository().open("dev", "feature", "Note");
        served.settle();
        assertThat(pull.reviewComments()).isEmpty();

        pull.changeBase("dev", "release");
        served.settle();

        assertThat(pull.reviewComments()).hasSize(1);
    }

    @Test
    void shouldNotReviewADraftBeforeItIsReady() {
        shop.repository().branch("feature", "main");
        shop.repository().commit("feature", "dev", "Read", Map.of(Shop.FILE, Shop.START + Shop.LOAD));
        var pull = shop.repository().openDraft("dev", "feature", "Read settings");
        served.settle();

        assertThat(pull.reviewComments()).isEmpty();
        assertThat(check(pull).title()).isEqualTo("Not reviewed");
        assertThat(check(pull).summary()).isEqualTo("It is a draft.");

        pull.readyForReview("dev");
        served.settle();

        assertThat(pull.reviewComments()).hasSize(1);
    }

    @Test
    void shouldReviewOnceMoreWhenTheButtonIsPressedAndSayNothingTwice() {
        var pull = shop.opened(Shop.LOAD);

        shop.repository().checks().press("dev", checkRun(), "review-again");
        served.settle();

        assertThat(pull.reviewComments()).hasSize(1);
        assertThat(served.github().requests().matching("POST .*/reviews")).hasSize(1);
        assertThat(check(pull).title()).isEqualTo("1 comment, 0 nits");
    }
}
