package io.mergewright.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.access.AuditLog;
import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.access.Visibility;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.State;
import io.mergewright.pull.HeldComments;
import io.mergewright.simulator.ManualClock;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.JdbcLedgerReader;
import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import io.mergewright.work.Attempt;
import io.mergewright.work.Postponed;
import io.mergewright.work.WorkTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people decide, on each database. */
abstract class DecisionsContract {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Person OCTO = new Person("octo", Role.REVIEWER, Visibility.EVERYTHING);
    private static final Person HUBOT = new Person("hubot", Role.REVIEWER, Visibility.EVERYTHING);
    private static final Choice REJECT = new Choice.Reject("It is wrong");
    private static final Choice PUBLISH = Choice.Publish.AS_IT_IS;

    private final ManualClock clock = new ManualClock(NOON);
    private Store store;
    private Decisions decisions;
    private DecisionJob job;
    private AuditLog audit;
    private Proposals proposals;
    private Waiting waiting;

    abstract StoreSettings emptyDatabase();

    @BeforeEach
    void open() {
        store = Store.open(emptyDatabase(), clock);
        store.migrate("io/mergewright/server/migration", "server_schema_history");
        var work = WorkTable.withoutWorkers(clock);
        var held = new HeldComments(store, () -> work, clock);
        audit = new AuditLog(store, clock);
        decisions = new Decisions(store, held, () -> work, audit, clock);
        job = new DecisionJob(store, held, new JdbcLedger(store), audit, clock);
        proposals = new Proposals(store, NOON.minusSeconds(86_400));
        waiting = new Waiting(store, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void run(String id) {
        job.run(id, new Attempt(1, () -> false));
    }

    private List<Event> events(String id) {
        return new JdbcLedgerReader(store).life(id).orElseThrow().events();
    }

    private State state(String id) {
        return new JdbcLedgerReader(store).life(id).orElseThrow().standing().state();
    }

    private List<String> queue() {
        return waiting.page(Wanted.all(Visibility.EVERYTHING), "", 100).stream()
                .map(WaitingOne::id)
                .toList();
    }

    private List<String> done(String id) {
        return audit.of(id).stream().map(AuditLog.Entry::action).toList();
    }

    @Test
    void shouldTakeEffectAMinuteLaterAndOnce() {
        String id = proposals.queued("one", "acme/shop", 1);

        assertThat(decisions.decide(OCTO, id, REJECT)).isInstanceOf(Deciding.Taken.class);
        assertThat(queue()).isEmpty();
        assertThatThrownBy(() -> run(id)).isInstanceOf(Postponed.class);
        assertThat(state(id)).isEqualTo(State.QUEUED);
        clock.advance(Decisions.DELAY);
        run(id);
        run(id);

        assertThat(state(id)).isEqualTo(State.REJECTED);
        assertThat(events(id))
                .filteredOn(event -> event.kind() == Kind.REJECTED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo("octo");
                    assertThat(event.detail()).isEqualTo("It is wrong");
                });
        assertThat(done(id)).containsExactly("reject", "reject in effect");
        assertThat(decisions.of(id).orElseThrow().state()).isEqualTo(Decided.State.DONE);
        assertThat(job.hasMore(id)).isFalse();
    }

    @Test
    void shouldPublishOnItsPageWhatHasNoPlaceInAPullRequest() {
        String id = proposals.queued("one", "acme/shop", 1);

        decisions.decide(OCTO, id, new Choice.Publish(Optional.of("Mind the semicolon"), Optional.empty()));
        clock.advance(Decisions.DELAY);
        run(id);

        assertThat(state(id)).isEqualTo(State.PUBLISHED);
        assertThat(events(id)).extracting(Event::kind).endsWith(Kind.EDITED, Kind.PUBLISHED);
        assertThat(events(id))
                .filteredOn(event -> event.kind() == Kind.EDITED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo("octo");
                    assertThat(event.detail()).isEqualTo("Mind the semicolon");
                });
    }

    @Test
    void shouldLetTheFirstOfTwoWinAndTellTheSecond() {
        String id = proposals.queued("one", "acme/shop", 1);
        decisions.decide(OCTO, id, REJECT);

        Deciding second = decisions.decide(HUBOT, id, PUBLISH);

        assertThat(second).isInstanceOfSatisfying(Deciding.TakenBefore.class, before -> {
            assertThat(before.decided().login()).isEqualTo("octo");
            assertThat(before.decided().verdict()).isEqualTo(Verdict.REJECT);
            assertThat(before.decided().reason()).isEqualTo("It is wrong");
            assertThat(before.decided().at()).isEqualTo(NOON);
        });
        assertThat(done(id)).containsExactly("reject");
    }

    @Test
    void shouldLetExactlyOneOfManyWinWhoDecideAtTheSameMoment() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 25; round++) {
                String id = proposals.queued("race" + round, "acme/shop", round);
                List<Callable<Deciding>> wishes = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    Person person = new Person("person-" + i, Role.REVIEWER, Visibility.EVERYTHING);
                    Choice choice = i % 2 == 0 ? PUBLISH : REJECT;
                    wishes.add(() -> decisions.decide(person, id, choice));
                }
                List<Deciding> results = new ArrayList<>();
                for (var result : threads.invokeAll(wishes)) {
                    results.add(result.get());
                }

                assertThat(results).filteredOn(Deciding.Taken.class::isInstance).hasSize(1);
                Decided won = decisions.of(id).orElseThrow();
                assertThat(results)
                        .filteredOn(Deciding.TakenBefore.class::isInstance)
                        .hasSize(3)
                        .allSatisfy(one -> assertThat(((Deciding.TakenBefore) one).decided())
                                .isEqualTo(won));
                assertThat(done(id)).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldUndoWhatHasNotTakenEffect() {
        String id = proposals.queued("one", "acme/shop", 1);
        decisions.decide(OCTO, id, PUBLISH);
        clock.advance(Decisions.DELAY.minusMillis(1));

        assertThat(decisions.undo(OCTO, id)).isInstanceOf(Undoing.Undone.class);
        assertThat(decisions.undo(OCTO, id)).isInstanceOf(Undoing.Nothing.class);
        clock.advance(Decisions.DELAY);
        run(id);

        assertThat(state(id)).isEqualTo(State.QUEUED);
        assertThat(queue()).containsExactly(id);
        assertThat(done(id)).containsExactly("publish", "undo");
        assertThat(decisions.decide(HUBOT, id, REJECT)).isInstanceOf(Deciding.Taken.class);
    }

    @Test
    void shouldNotUndoWhatHasTakenEffectAlthoughTheWorkIsLate() {
        String id = proposals.queued("one", "acme/shop", 1);
        decisions.decide(OCTO, id, PUBLISH);
        clock.advance(Decisions.DELAY);

        assertThat(decisions.undo(OCTO, id)).isInstanceOf(Undoing.TooLate.class);
        run(id);
        assertThat(decisions.undo(OCTO, id)).isInstanceOf(Undoing.TooLate.class);
        assertThat(state(id)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void shouldLetOnlyTheSamePersonOrAnAdministratorUndo() {
        String id = proposals.queued("one", "acme/shop", 1);
        decisions.decide(OCTO, id, PUBLISH);

        assertThat(decisions.undo(HUBOT, id)).isInstanceOf(Undoing.Foreign.class);
        assertThat(decisions.undo(Person.operator(), id)).isInstanceOf(Undoing.Undone.class);
    }

    @Test
    void shouldComeToTheSameAfterACrashBetweenTwoSteps() {
        String id = proposals.queued("one", "acme/shop", 1);
        decisions.decide(OCTO, id, REJECT);
        clock.advance(Decisions.DELAY);
        // Underway, told to the ledger, and then the process died.
        run(id);
        store.database().run("crash", handle -> handle.execute("UPDATE decision SET decision_state = 'UNDERWAY'"));
        assertThat(job.hasMore(id)).isTrue();

        run(id);

        assertThat(events(id))
                .filteredOn(event -> event.kind() == Kind.REJECTED)
                .hasSize(1);
        assertThat(decisions.of(id).orElseThrow().state()).isEqualTo(Decided.State.DONE);
    }

    @Test
    void shouldShowAgainWhatWasGivenUp() {
        String id = proposals.queued("one", "acme/shop", 1);
        decisions.decide(OCTO, id, PUBLISH);
        clock.advance(Decisions.DELAY);

        job.giveUp(id, new IllegalStateException("the network is down"));

        assertThat(waiting.page(Wanted.all(Visibility.EVERYTHING), "", 9))
                .singleElement()
                .satisfies(one -> assertThat(one.trouble()).contains("the network is down"));
        assertThat(decisions.decide(HUBOT, id, REJECT)).isInstanceOf(Deciding.Taken.class);
    }

    @Test
    void shouldPutOffUntilATimeAndLetAnybodyTakeItUp() {
        String one = proposals.queued("one", "acme/shop", 1);
        String two = proposals.queued("two", "acme/shop", 2);
        decisions.decide(OCTO, one, new Choice.Snooze(NOON.plus(Duration.ofHours(1))));
        decisions.decide(OCTO, two, new Choice.Snooze(NOON.plus(Duration.ofHours(2))));
        var snoozed = new Wanted("", "", "", Wanted.Order.OLDEST, true, Visibility.EVERYTHING);

        assertThat(queue()).isEmpty();
        assertThat(waiting.count(snoozed)).isEqualTo(2);
        assertThat(decisions.decide(HUBOT, one, PUBLISH)).isInstanceOf(Deciding.TakenBefore.class);
        clock.advance(Duration.ofHours(1));
        assertThat(queue()).containsExactly(one);
        assertThat(decisions.decide(HUBOT, one, PUBLISH)).isInstanceOf(Deciding.Taken.class);
        assertThat(decisions.undo(HUBOT, two)).isInstanceOf(Undoing.Undone.class);
        assertThat(queue()).containsExactly(two);
    }

    @Test
    void shouldSayThatNobodyIsAskedAboutWhatDoesNotWait() {
        String id = proposals.queued("one", "acme/shop", 1);
        new JdbcLedger(store).append(new Event(id, "button:1", Kind.ACCEPTED, NOON, "dev", ""));

        assertThat(decisions.decide(OCTO, id, PUBLISH)).isEqualTo(new Deciding.NotWaiting(State.ACCEPTED));
        assertThat(decisions.decide(OCTO, "suggestion-none", PUBLISH)).isInstanceOf(Deciding.Unknown.class);
    }

    @Test
    void shouldListInEachOrderPageByPageWhatAPersonMaySee() {
        for (int i = 0; i < 7; i++) {
            proposals.queued("n" + i, i % 2 == 0 ? "acme/shop" : "acme/secret", i);
        }
        var shop = Visibility.of(Set.of("acme/shop"));
        var dearest = new Wanted("", "", "", Wanted.Order.DEAREST, false, shop);

        assertThat(paged(Wanted.all(shop)))
                .containsExactly("suggestion-n0", "suggestion-n2", "suggestion-n4", "suggestion-n6");
        assertThat(paged(dearest)).containsExactly("suggestion-n6", "suggestion-n4", "suggestion-n2", "suggestion-n0");
        assertThat(waiting.count(dearest)).isEqualTo(4);
        assertThat(waiting.count(Wanted.all(Visibility.of(Set.of())))).isZero();
        assertThat(waiting.names(Wanted.all(shop)).repositories()).containsExactly("acme/shop");
        assertThat(paged(
                        new Wanted("acme/secret", "compile", "fix", Wanted.Order.OLDEST, false, Visibility.EVERYTHING)))
                .hasSize(3);
    }

    private List<String> paged(Wanted wanted) {
        List<String> ids = new ArrayList<>();
        String after = "";
        for (List<WaitingOne> page = waiting.page(wanted, after, 2); !page.isEmpty(); ) {
            page.forEach(one -> ids.add(one.id()));
            after = page.get(page.size() - 1).place();
            page = waiting.page(wanted, after, 2);
        }
        return ids;
    }
}
