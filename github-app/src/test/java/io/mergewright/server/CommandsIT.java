package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.simulator.SimulatedPullRequest;
import io.mergewright.simulator.SimulatedPullRequest.ConversationComment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsIT {
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

    private void say(SimulatedPullRequest pull, String who, String text) {
        pull.comment(who, text);
        served.settle();
    }

    private static List<String> conversation(SimulatedPullRequest pull) {
        return pull.comments().stream().map(ConversationComment::body).toList();
    }

    @Test
    void shouldReviewADraftWhenAsked() {
        shop.repository().branch("feature", "main");
        shop.repository().commit("feature", "dev", "Read", Map.of(Shop.FILE, Shop.START + Shop.LOAD));
        var pull = shop.repository().openDraft("dev", "feature", "Read settings");
        served.settle();

        say(pull, "dev", "/mergewright review");

        assertThat(pull.reviewComments()).hasSize(1);
    }

    @Test
    void shouldReactToACommandAsAReceipt() {
        var pull = shop.opened(Shop.SAFE_LOAD);

        say(pull, "dev", "/mergewright help");

        assertThat(served.github().requests().matching("POST .*/reactions")).hasSize(1);
        assertThat(conversation(pull)).last().asString().contains("/mergewright full review");
    }

    @Test
    void shouldDeclineOncePolitelyWhatPeopleAskWhoMayNotWrite() {
        var pull = shop.opened(Shop.SAFE_LOAD);

        say(pull, "reader", "/mergewright review");
        say(pull, "reader", "/mergewright full review");

        assertThat(conversation(pull))
                .filteredOn(body -> body.contains("people who may write"))
                .hasSize(1);
        assertThat(served.github().requests().matching("POST .*/reactions")).isEmpty();
    }

    @Test
    void shouldLookAtNoPushesWhilePaused() {
        var pull = shop.opened(Shop.SAFE_LOAD);
        say(pull, "dev", "/mergewright pause");

        pull.push("dev", "More", Map.of(Shop.FILE, Shop.START + Shop.LOAD));
        served.settle();
        assertThat(pull.reviewComments()).isEmpty();

        say(pull, "dev", "/mergewright resume");
        assertThat(pull.reviewComments()).hasSize(1);
    }

    @Test
    void shouldNotSayAgainInTheRepositoryWhatSomebodyDismissed() {
        var pull = shop.opened(Shop.LOAD);
        pull.reply("dev", pull.reviewComments().get(0).id(), "/mergewright dismiss only our own files are read");
        served.settle();
        pull.close("dev");

        shop.repository().branch("again", "main");
        shop.repository().commit("again", "dev", "Again", Map.of(Shop.FILE, Shop.START + Shop.LOAD));
        var again = shop.repository().open("dev", "again", "Once more");
        served.settle();

        assertThat(pull.reviewComments().get(0).resolved()).isTrue();
        assertThat(again.reviewComments()).isEmpty();
    }

    @Test
    void shouldExplainAFindingInItsThread() {
        var pull = shop.opened(Shop.LOAD);

        pull.reply("dev", pull.reviewComments().get(0).id(), "/mergewright explain");
        served.settle();

        assertThat(pull.reviewComments())
                .last()
                .satisfies(answer -> assertThat(answer.body())
                        .contains("The check `unsafe-load` found this by a rule")
                        .contains("return yaml.load(text)")
                        .contains("checks-off: [unsafe-load]"));
    }

    @Test
    void shouldShowTheSettingsOfTheBaseAndWhatIsWrongWithThem() {
        shop.repository()
                .commit(
                        "main",
                        "maintainer",
                        "Settings",
                        Map.of(".github/mergewright.yml", "review:\n  max-comments: 7\n  colour: blue\n"));
        var pull = shop.opened(Shop.SAFE_LOAD);

        say(pull, "dev", "/mergewright config");

        assertThat(conversation(pull))
                .last()
                .asString()
                .contains("max-comments: 7")
                .contains("colour is not known");
    }

    @Test
    void shouldAnswerACommentOnceHoweverOftenItIsDelivered() {
        var pull = shop.opened(Shop.SAFE_LOAD);
        say(pull, "dev", "/mergewright help");

        served.server()
                .deliveries()
                .newest(null, 100)
                .forEach(delivery -> served.server().deliveries().retry(delivery.guid()));
        served.settle();

        assertThat(conversation(pull))
                .filteredOn(body -> body.contains("| command |"))
                .hasSize(1);
    }
}
