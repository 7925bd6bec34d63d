package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.delivery.Delivery;
import io.mergewright.simulator.SimulatedChecks.CheckState;
import io.mergewright.simulator.SimulatedPullRequest;
import io.mergewright.simulator.hooks.Disorder;
import io.mergewright.simulator.model.Permission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on a real GitHub. */
class HardTimesIT {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

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

    private List<CheckState> checks(SimulatedPullRequest pull) {
        return shop.repository().checks().at(pull.headSha());
    }

    private List<Delivery> setAside() {
        return served.server().deliveries().newest(Delivery.State.SET_ASIDE, 10);
    }

    @Test
    void shouldPutIntoTheTextOfTheReviewWhatGitHubTakesAtNoLine() {
        served.github()
                .faults()
                .failNext("POST .*/pulls/1/reviews", 422, JSON, "{\"message\":\"Unprocessable Entity\"}");
        served.github()
                .faults()
                .failNext("POST .*/pulls/1/reviews", 422, JSON, "{\"message\":\"Unprocessable Entity\"}");

        var pull = shop.opened(Shop.LOAD);

        assertThat(pull.reviewComments()).isEmpty();
        assertThat(served.github().requests().matching("POST .*/pulls/1/reviews"))
                .last()
                .satisfies(review ->
                        assertThat(review.body()).contains("settings.py:9").contains("\"comments\":[]"));
        assertThat(checks(pull)).singleElement().matches(check -> "neutral".equals(check.conclusion()));
    }

    @Test
    void shouldFindTheOneCommentThatGitHubRefusesAndKeepTheOthers() {
        served.github()
                .faults()
                .failNext("POST .*/pulls/1/reviews", 422, JSON, "{\"message\":\"Unprocessable Entity\"}");
        served.github()
                .faults()
                .failNext("POST .*/pulls/1/reviews", 422, JSON, "{\"message\":\"Unprocessable Entity\"}");
        served.github()
                .faults()
                .failNext("POST .*/pulls/1/reviews", 422, JSON, "{\"message\":\"Unprocessable Entity\"}");

        var pull = shop.opened(Shop.LOAD + Shop.IDENTITY);

        assertThat(pull.reviewComments()).hasSize(1);
        assertThat(served.github().requests().matching("DELETE .*/reviews/.*")).hasSize(1);
    }

    /** As when a process dies after GitHub has taken its writes, and before it has remembered them. */
    private void forgetTheLastWrites() {
        String review =
                served.github().requests().matching("POST .*/reviews").get(0).body();
        Matcher mark = Pattern.compile("mergewright:review (\\S+) ").matcher(review);
        assertThat(mark.find()).isTrue();
        served.server().agents().store().database().run("forget", handle -> {
            handle.execute("UPDATE finding SET state = 'ANNOUNCED', comment = 0");
            handle.execute(
                    "UPDATE pull_request SET reviewed = '', check_run = 0, summary = 0, announced = ?", mark.group(1));
        });
    }

    @Test
    void shouldFindWhatItWroteBeforeItDied() {
        var pull = shop.opened(Shop.LOAD);
        forgetTheLastWrites();

        served.restart();
        pull.comment("dev", "/mergewright review");
        served.settle();

        assertThat(pull.reviewComments()).hasSize(1);
        assertThat(checks(pull)).hasSize(1);
        assertThat(pull.comments())
                .filteredOn(comment -> comment.body().contains("mergewright:summary"))
                .hasSize(1);
        pull.push("dev", "Mended", Map.of(Shop.FILE, Shop.START + Shop.SAFE_LOAD));
        served.settle();
        assertThat(pull.reviewComments().get(0).resolved()).isTrue();
    }

    @Test
    void shouldNotSayAgainWhatItSaidOfAnEarlierHeadBeforeItDied() {
        var pull = shop.opened(Shop.LOAD);
        forgetTheLastWrites();

        served.restart();
        pull.push("dev", "More", Map.of(Shop.FILE, Shop.START + Shop.LOAD + Shop.IDENTITY));
        served.settle();

        assertThat(pull.reviewComments()).hasSize(2);
    }

    @Test
    void shouldSayWhatItHadNoTimeToSayBeforeItDied() {
        served.github().faults().failNext("POST .*/pulls/1/reviews", 500, JSON, "{}");

        var pull = shop.opened(Shop.LOAD);

        assertThat(pull.reviewComments()).hasSize(1);
        assertThat(served.github().requests().matching("POST .*/reviews")).hasSize(2);
    }

    @Test
    void shouldTryAgainWhenGitHubFails() {
        served.github().faults().failNext("POST .*/check-runs", 500, JSON, "{}");

        var pull = shop.opened(Shop.LOAD);

        assertThat(pull.reviewComments()).hasSize(1);
        assertThat(checks(pull)).hasSize(1);
    }

    @Test
    void shouldWaitAsLongAsGitHubAsks() {
        served.github()
                .faults()
                .failNext(
                        "POST .*/pulls/1/reviews",
                        429,
                        Map.of("retry-after", "1", "Content-Type", "application/json"),
                        "{\"message\":\"You have exceeded a secondary rate limit.\"}");

        var pull = shop.opened(Shop.LOAD);

        assertThat(pull.reviewComments()).hasSize(1);
        assertThat(served.github().requests().matching("POST .*/pulls/1/reviews"))
                .hasSize(2);
    }

    @Test
    void shouldAskGitHubToDeliverAgainWhatDidNotComeIn() {
        served.github().deliveries().disturb(new Disorder(0, 1, 0, 1));
        var pull = shop.opened(Shop.LOAD);
        assertThat(pull.reviewComments()).isEmpty();
        served.github().deliveries().disturb(Disorder.NONE);

        served.server().redelivery(Duration.ZERO).look();
        served.settle();

        assertThat(pull.reviewComments()).hasSize(1);
    }

    @Test
    void shouldAskForOthersWhenGitHubDoesNotDeliverOneAgain() {
        served.github().deliveries().disturb(new Disorder(0, 1, 0, 1));
        var first = shop.open(Shop.LOAD);
        var second = shop.repository().open("dev", secondBranch(), "Read more");
        served.settle();
        served.github().deliveries().disturb(Disorder.NONE);
        served.github().faults().failNext("POST .*/attempts", 502, Map.of(), "");
        var redelivery = served.server().redelivery(Duration.ZERO);

        redelivery.look();
        served.settle();
        long reviewedAtOnce = Stream.of(first, second)
                .filter(pull -> !pull.reviewComments().isEmpty())
                .count();
        redelivery.look();
        served.settle();

        assertThat(reviewedAtOnce).isEqualTo(1);
        assertThat(first.reviewComments()).hasSize(1);
        assertThat(second.reviewComments()).hasSize(1);
    }

    private String secondBranch() {
        shop.repository().branch("second", "main");
        shop.repository().commit("second", "dev", "Read", Map.of(Shop.FILE, Shop.START + Shop.LOAD));
        return "second";
    }

    @Test
    void shouldReviewAPullRequestFromAFork() {
        var fork = shop.repository().fork("guest");
        fork.branch("feature", "main");
        fork.commit("feature", "guest", "Read", Map.of(Shop.FILE, Shop.START + Shop.LOAD));
        var pull = shop.repository().openFrom(fork, "guest", "feature", "Read settings");

        served.settle();

        assertThat(pull.reviewComments()).hasSize(1);
        assertThat(shop.repository().checks().at(pull.headSha())).hasSize(1);
    }

    @Test
    void shouldGoOnAfterARepositoryWasRenamedOrTransferred() {
        var pull = shop.opened(Shop.LOAD);

        shop.repository().rename("store", "maintainer");
        pull.push("dev", "More", Map.of(Shop.FILE, Shop.START + Shop.LOAD + Shop.IDENTITY));
        served.settle();

        assertThat(pull.reviewComments()).hasSize(2);
    }

    @Test
    void shouldDoNothingInAnArchivedRepository() {
        shop.repository().archive(true, "maintainer");
        served.github().requests().clear();

        var pull = shop.repository().pull(openBeforeArchiving());
        served.settle();

        assertThat(pull.reviewComments()).isEmpty();
        assertThat(setAside()).isEmpty();
    }

    private int openBeforeArchiving() {
        shop.repository().archive(false, "maintainer");
        var pull = shop.open(Shop.LOAD);
        shop.repository().archive(true, "maintainer");
        return pull.number();
    }

    @Test
    void shouldGiveUpQuietlyWhereTheInstallationIsSuspended() {
        var pull = shop.open(Shop.SAFE_LOAD);
        shop.installation().suspend();
        served.settle();

        assertThat(pull.reviewComments()).isEmpty();
        assertThat(setAside()).isEmpty();
    }

    @Test
    void shouldForgetWhatItKnowsWhenTheAppIsUninstalled() {
        var pull = shop.opened(Shop.LOAD);
        assertThat(pull.reviewComments()).hasSize(1);

        shop.installation().uninstall();
        served.settle();

        assertThat(directory.resolve("state/mirrors").toFile().list()).isEmpty();
        assertThat(setAside()).isEmpty();
    }

    @Test
    void shouldReviewWithoutMakingCheckRunsWhereItMayNot() {
        var permissions = new LinkedHashMap<>(Map.of(
                "metadata", "read", "contents", "read", "pull_requests", "write", "issues", "write", "checks", "read"));
        shop.installation().grant(permissions, List.of("pull_request"));

        var pull = shop.opened(Shop.LOAD);

        assertThat(pull.reviewComments()).hasSize(1);
    }

    @Test
    void shouldReadThroughTheApiWhereTheRepositoryCannotBeMirrored() {
        served.github().serveGit(false);

        var pull = shop.opened(Shop.LOAD);

        assertThat(pull.reviewComments()).hasSize(1);
    }

    @Test
    void shouldSayNothingOfAnEmptyChange() {
        shop.repository().branch("feature", "main");
        shop.repository().commit("feature", "dev", "Add", Map.of("note.txt", "x\n"));
        shop.repository().delete("feature", "dev", "Remove", "note.txt");
        var pull = shop.repository().open("dev", "feature", "Nothing");

        served.settle();

        assertThat(checks(pull)).singleElement().matches(check -> "success".equals(check.conclusion()));
    }

    @Test
    void shouldSayThatAHugeChangeIsNotReviewed() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < 2_001; i++) {
            files.put("many/f%d.txt".formatted(i), "x\n");
        }
        shop.repository().branch("feature", "main");
        shop.repository().commit("feature", "dev", "Many", files);
        var pull = shop.repository().open("dev", "feature", "Many files");

        served.settle();

        assertThat(checks(pull)).singleElement().satisfies(check -> {
            assertThat(check.title()).isEqualTo("Not reviewed");
            assertThat(check.summary()).contains("2001 files");
        });
    }

    @Test
    void shouldNeutraliseNamesAndMarkupFromTheChange() {
        shop.repository().branch("feature", "main");
        shop.repository()
                .commit(
                        "feature",
                        "dev",
                        "Read",
                        Map.of("a@maintainer<b>.py", "import yaml\n\n\ndef load(t):\n    return yaml.load(t)\n"));
        var pull = shop.repository().open("dev", "feature", "Read @everyone");

        served.settle();

        assertThat(served.github().requests().all())
                .filteredOn(request -> request.writes() && request.path().contains("/comments"))
                .noneMatch(request -> request.body().contains("a@maintainer"));
        assertThat(pull.open()).isTrue();
    }

    @Test
    void shouldTakeSomebodyForAStrangerWhomGitHubDoesNotKnow() {
        shop.repository().permit("helper", Permission.WRITE);
        var pull = shop.opened(Shop.SAFE_LOAD);
        served.github().faults().failNext("GET .*/collaborators/.*", 404, JSON, "{}");

        pull.comment("helper", "/mergewright help");
        served.settle();

        assertThat(setAside()).isEmpty();
        assertThat(served.server().deliveries().newest(null, 20))
                .anySatisfy(delivery -> assertThat(delivery.outcome()).contains("may not write"));
    }
}
