package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.access.AuditLog;
import io.mergewright.access.Person;
import io.mergewright.access.Visibility;
import io.mergewright.decide.Choice;
import io.mergewright.decide.Decided;
import io.mergewright.decide.Deciding;
import io.mergewright.decide.Decisions;
import io.mergewright.decide.Waiting;
import io.mergewright.decide.WaitingOne;
import io.mergewright.decide.Wanted;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.pull.HeldComments;
import io.mergewright.simulator.ManualClock;
import io.mergewright.simulator.SimulatedPullRequest;
import io.mergewright.store.JdbcLedgerReader;
import io.mergewright.store.Store;
import io.mergewright.work.WorkTable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide in the queue, as it arrives on GitHub. */
class DecisionsIT {
    private static final String STRICT = "review:\n  thresholds: {publish: 0.99, ask: 0.4}\n";
    private static final Person OCTO = Person.operator();
    private static final Choice PUBLISH = Choice.Publish.AS_IT_IS;

    @TempDir
    private Path directory;

    private ServedGitHub served;
    private Shop shop;
    private Store store;
    /** So far back that what is decided by it takes effect at once, and so long before now that nothing else is. */
    private final ManualClock past = new ManualClock(Instant.now().minusSeconds(120));

    @BeforeEach
    void start() {
        served = new ServedGitHub(directory);
        shop = Shop.in(served, Map.of(".github/mergewright.yml", STRICT));
        store = served.server().agents().store();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private Decisions decisions() {
        var work = WorkTable.withoutWorkers(past);
        var held = new HeldComments(store, () -> work, past);
        return new Decisions(store, held, () -> work, new AuditLog(store, past), past);
    }

    private List<WaitingOne> queue() {
        return new Waiting(store, Clock.systemUTC()).page(Wanted.all(Visibility.EVERYTHING), "", 10);
    }

    private String waiting() {
        assertThat(queue()).hasSize(1);
        return queue().get(0).id();
    }

    private List<Event> events(String id) {
        return new JdbcLedgerReader(store).life(id).orElseThrow().events();
    }

    private void decide(String id, Choice choice) {
        assertThat(decisions().decide(OCTO, id, choice)).isInstanceOf(Deciding.Taken.class);
        served.settle();
    }

    private static List<String> bodies(SimulatedPullRequest pull) {
        return pull.reviewComments().stream().map(comment -> comment.body()).toList();
    }

    @Test
    void shouldPublishWhatIsHeldAsOneComment() {
        var pull = shop.opened(Shop.LOAD);
        String id = waiting();

        decide(id, PUBLISH);

        assertThat(bodies(pull)).singleElement().asString().contains("yaml.load");
        assertThat(queue()).isEmpty();
        assertThat(events(id))
                .filteredOn(event -> event.kind() == Kind.PUBLISHED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo(OCTO.login());
                    assertThat(event.detail()).isEqualTo("in the pull request");
                });
        assertThat(decisions().of(id).orElseThrow().state()).isEqualTo(Decided.State.DONE);
    }

    @Test
    void shouldPublishItInTheWordsOfThePerson() {
        var pull = shop.opened(Shop.LOAD);
        String id = waiting();

        decide(
                id,
                new Choice.Publish(
                        Optional.of("Never load @octo <b>so</b>"),
                        Optional.of("    return yaml.safe_load(text)  # safe")));

        assertThat(bodies(pull))
                .singleElement()
                .asString()
                .contains("Never load @\u200Bocto &lt;b>so")
                .contains("```suggestion\n    return yaml.safe_load(text)  # safe\n```")
                .contains("edited by operator");
        assertThat(events(id)).extracting(Event::kind).contains(Kind.EDITED, Kind.PUBLISHED);
    }

    @Test
    void shouldNeverPostWhatIsRejectedNorInLaterPushes() {
        var pull = shop.opened(Shop.LOAD);
        String id = waiting();

        decide(id, new Choice.Reject("The text is ours"));
        pull.push("dev", "More", Map.of(Shop.FILE, Shop.START + Shop.LOAD + "\n\nNAMES = []\n"));
        served.settle();

        assertThat(pull.reviewComments()).isEmpty();
        assertThat(queue()).isEmpty();
        assertThat(events(id)).extracting(Event::kind).contains(Kind.REJECTED);
    }

    @Test
    void shouldPublishWhatMovedBeforeTheDecisionTookEffect() {
        var pull = shop.opened(Shop.LOAD);
        String id = waiting();
        pull.push("dev", "Up", Map.of(Shop.FILE, "# names\n" + Shop.START + Shop.LOAD));
        var before = decisions().decide(OCTO, id, PUBLISH);
        served.settle();

        assertThat(before).isInstanceOf(Deciding.Taken.class);
        assertThat(pull.reviewComments()).hasSize(1);
        assertThat(queue()).isEmpty();
    }

    @Test
    void shouldSayWhenTheLinesAreGone() {
        var pull = shop.opened(Shop.LOAD);
        String id = waiting();
        var work = WorkTable.withoutWorkers(Clock.systemUTC());
        var later = new Decisions(
                store,
                new HeldComments(store, () -> work, past),
                () -> WorkTable.withoutWorkers(Clock.systemUTC()),
                new AuditLog(store, past),
                past);
        later.decide(OCTO, id, PUBLISH);
        store.database()
                .run("wait", handle -> handle.execute("DELETE FROM scheduled_tasks WHERE task_name = 'decision'"));
        pull.push("dev", "Mended", Map.of(Shop.FILE, Shop.START + Shop.SAFE_LOAD));
        served.settle();

        store.database().run("go on", handle -> past(handle, id));
        served.settle();

        assertThat(pull.reviewComments()).isEmpty();
        assertThat(queue()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.trouble()).contains("does not have these lines any more");
        });
    }

    private void past(org.jdbi.v3.core.Handle handle, String id) {
        WorkTable.withoutWorkers(past).add(handle, "decision", id);
    }

    @Test
    void shouldShowInTheQueueAgainWhatAClosedPullRequestDidNotTake() {
        var pull = shop.opened(Shop.LOAD);
        String id = waiting();
        pull.close("dev");
        served.settle();

        decide(id, PUBLISH);

        assertThat(pull.reviewComments()).isEmpty();
        assertThat(queue())
                .singleElement()
                .satisfies(one -> assertThat(one.trouble()).contains("closed"));
        assertThat(decisions().decide(OCTO, id, new Choice.Reject("too late"))).isInstanceOf(Deciding.Taken.class);
    }

    @Test
    void shouldPublishOnceAlsoWhenTheButtonIsPressedAtTheSameTime() {
        var pull = shop.opened(Shop.LOAD);
        String id = waiting();

        assertThat(decisions().decide(OCTO, id, PUBLISH)).isInstanceOf(Deciding.Taken.class);
        long check = shop.repository().checks().at(pull.headSha()).get(0).id();
        shop.repository().checks().press("dev", check, "publish-held");
        served.settle();

        assertThat(pull.reviewComments()).hasSize(1);
        assertThat(queue()).isEmpty();
    }

    @Test
    void shouldPublishOnceAlsoWhenTheServerEndsInTheMidst() {
        var pull = shop.opened(Shop.LOAD);
        String id = waiting();
        assertThat(decisions().decide(OCTO, id, PUBLISH)).isInstanceOf(Deciding.Taken.class);

        served.restart();
        store = served.server().agents().store();
        served.settle();

        assertThat(pull.reviewComments()).hasSize(1);
        assertThat(decisions().of(id).orElseThrow().state()).isEqualTo(Decided.State.DONE);
    }

    @Test
    void shouldShowInTheQueueAgainWhatGitHubRefuses() {
        var pull = shop.opened(Shop.LOAD);
        String id = waiting();
        shop.installation().grant(Map.of("contents", "read", "metadata", "read"), List.of());

        decide(id, PUBLISH);

        assertThat(pull.reviewComments()).isEmpty();
        assertThat(queue())
                .singleElement()
                .satisfies(one -> assertThat(one.trouble()).contains("GitHub did not take it"));
    }

    @Test
    void shouldOfferTheButtonStillForWhatIsHeldSinceAnEarlierPush() {
        var pull = shop.opened(Shop.LOAD);
        pull.push("dev", "Up", Map.of(Shop.FILE, "# names\n" + Shop.START + Shop.LOAD));
        served.settle();

        var check = shop.repository().checks().at(pull.headSha()).get(0);
        assertThat(check.buttons()).containsExactly("review-again", "publish-held");
        shop.repository().checks().press("dev", check.id(), "publish-held");
        served.settle();

        assertThat(pull.reviewComments()).hasSize(1);
    }
}
