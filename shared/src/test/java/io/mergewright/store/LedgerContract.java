package io.mergewright.store;

import static io.mergewright.store.Suggestions.NOON;
import static io.mergewright.store.Suggestions.event;
import static io.mergewright.store.Suggestions.proposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Life;
import io.mergewright.ledger.Outcome;
import io.mergewright.ledger.Proposal;
import io.mergewright.ledger.State;
import io.mergewright.ledger.Summary;
import io.mergewright.ledger.Tally;
import io.mergewright.ledger.Wanted;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger must do. */
abstract class LedgerContract extends StoreContract {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");
    private static final Wanted ALL = new Wanted(Optional.empty(), "", 100);

    private JdbcLedger ledger;
    private JdbcLedgerReader reader;

    @BeforeEach
    void openLedger() {
        ledger = new JdbcLedger(store);
        reader = new JdbcLedgerReader(store);
    }

    @Test
    void shouldGiveBackExactlyWhatWasTold() {
        var event = event("a", Kind.PUBLISHED, 1);

        ledger.propose(proposal("a"));
        ledger.append(event);

        Life life = reader.life("suggestion-a").orElseThrow();
        assertThat(life.proposal()).isEqualTo(proposal("a"));
        assertThat(life.events()).hasSize(2).last().isEqualTo(event);
        assertThat(life.events().get(0).kind()).isEqualTo(Kind.PROPOSED);
    }

    @Test
    void shouldCountWhatIsToldTwiceOnce() {
        ledger.propose(proposal("a"));
        ledger.propose(proposal("a"));

        assertThat(ledger.append(event("a", Kind.ACCEPTED, 1))).isTrue();
        assertThat(ledger.append(event("a", Kind.REJECTED, 2))).isTrue();
        assertThat(ledger.append(event("a", Kind.ACCEPTED, 1))).isFalse();

        assertThat(reader.life("suggestion-a").orElseThrow().events()).hasSize(3);
        assertThat(state("a")).isEqualTo(State.REJECTED);
        assertThat(whole().proposals()).isEqualTo(1);
    }

    @Test
    void shouldKeepASuggestionAsItWasToldFirst() {
        ledger.propose(proposal("a"));
        ledger.propose(proposal("a", "other", NOON.plusSeconds(9)));

        assertThat(reader.life("suggestion-a").orElseThrow().proposal()).isEqualTo(proposal("a"));
        assertThat(whole().funnel().proposed()).isEqualTo(1);
    }

    @Test
    void shouldRefuseAnEventOfASuggestionThatNobodyProposed() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> ledger.append(event("nothing", Kind.ACCEPTED, 1)))
                .withMessageContaining("knows no suggestion suggestion-nothing");
        assertThat(reader.life("suggestion-nothing")).isEmpty();
    }

    @Test
    void shouldKeepNoSecrets() {
        String token = "ghp_" + "0123456789abcdefghijABCDEFGHIJ012345";
        var told = proposal("a");
        ledger.propose(new Proposal(
                told.id(),
                told.fingerprint(),
                told.origin(),
                told.maker(),
                told.category(),
                "Use " + token,
                "+token=" + token,
                told.estimate(),
                0,
                NOON));
        ledger.append(new Event(told.id(), "r", Kind.REJECTED, NOON, "jane", "holds " + token));

        assertThat(reader.life(told.id()).orElseThrow().toString())
                .doesNotContain(token)
                .contains("[redacted");
    }

    @Test
    void shouldTakeTextsThatADatabaseWouldRefuse() {
        var told = proposal("a");
        ledger.propose(new Proposal(
                told.id(),
                told.fingerprint(),
                new Proposal.Origin("a\0b", "\ud800", ""),
                told.maker(),
                "c\0d",
                "t\0",
                "x".repeat(100_000),
                told.estimate(),
                0,
                NOON));
        ledger.append(new Event(told.id(), "k\0", Kind.REJECTED, NOON, "\0", "\0"));

        Life life = reader.life(told.id()).orElseThrow();
        assertThat(life.proposal().origin().repository()).isEqualTo("a\ufffdb");
        assertThat(life.proposal().diff()).hasSize(Proposal.LONGEST_DIFF).endsWith("[…]");
        assertThat(life.standing().state()).isEqualTo(State.REJECTED);
    }

    @Test
    void shouldListTheNewestFirst() {
        ledger.propose(proposal("a", "a", NOON));
        ledger.propose(proposal("b", "b", NOON.plusSeconds(1)));
        ledger.propose(proposal("c", "c", NOON.plusSeconds(2)));
        ledger.append(event("a", Kind.PUBLISHED, 1));

        assertThat(reader.newest(new Wanted(Optional.empty(), "", 2)))
                .extracting(Summary::id)
                .containsExactly("suggestion-c", "suggestion-b");
        assertThat(reader.newest(new Wanted(Optional.of(State.PUBLISHED), "acme/shop", 9)))
                .extracting(Summary::id)
                .containsExactly("suggestion-a");
        assertThat(reader.newest(new Wanted(Optional.empty(), "acme/other", 9))).isEmpty();
    }

    @Test
    void shouldFindIdsByTheirBeginning() {
        ledger.propose(proposal("aa"));
        ledger.propose(proposal("ab"));

        assertThat(reader.idsOf("suggestion-a", 9)).containsExactly("suggestion-aa", "suggestion-ab");
        assertThat(reader.idsOf("suggestion-aa", 9)).containsExactly("suggestion-aa");
        assertThat(reader.idsOf("suggestion-a", 1)).hasSize(1);
        assertThat(reader.idsOf("suggestion_a%", 9)).isEmpty();
    }

    @Test
    void shouldCountTheSameSuggestionOnceWhereItWasAnsweredLast() {
        ledger.propose(proposal("old", "same", NOON));
        ledger.propose(proposal("new", "same", NOON.plusSeconds(1)));
        assertThat(whole().funnel().proposed()).isEqualTo(1);

        ledger.append(event("old", Kind.ACCEPTED, 1));
        assertThat(whole().acceptance().toString()).isEqualTo("Proportion[successes=1, trials=1]");

        ledger.append(event("new", Kind.REJECTED, 2));
        assertThat(whole().acceptance().toString()).isEqualTo("Proportion[successes=0, trials=1]");

        ledger.append(event("old", Kind.ACCEPTED, 3));
        assertThat(whole().acceptance().toString()).isEqualTo("Proportion[successes=1, trials=1]");
        assertThat(whole().proposals()).isEqualTo(2);
        assertThat(new JdbcOutcomes(store).latest(9)).hasSize(1);
    }

    @Test
    void shouldCountHowFarSuggestionsCame() {
        told("a", Kind.PUBLISHED, Kind.VIEWED, Kind.ACCEPTED, Kind.VERIFIED);
        told("b", Kind.QUEUED, Kind.PUBLISHED, Kind.TOUCHED, Kind.APPLIED_IN_MEANING);
        told("c", Kind.PUBLISHED, Kind.REJECTED);
        told("d", Kind.PUBLISHED, Kind.IGNORED);
        told("e", Kind.PUBLISHED, Kind.ACCEPTED, Kind.REVERTED);
        told("f", Kind.WITHHELD);
        told("g", Kind.PUBLISHED, Kind.SUPERSEDED);

        Tally tally = whole();

        assertThat(tally.funnel()).isEqualTo(new Tally.Funnel(7, 6, 1, 1, 1, 1));
        assertThat(tally.answers()).isEqualTo(new Tally.Answers(2, 1, 1, 1, 1, 1, 1));
        assertThat(tally.acceptance().rate()).isEqualTo(0.4);
        assertThat(tally.microDollars()).isEqualTo(7 * 1_500);
        assertThat(tally.medianTime()).contains(Duration.ofSeconds(90));
        assertThat(tally.slowestTenth()).contains(Duration.ofSeconds(162));
        assertThat(new JdbcOutcomes(store).latest(9)).hasSize(5);
    }

    @Test
    void shouldCountByEachGroupingUpToTheSameSum() {
        told("a", Kind.PUBLISHED, Kind.ACCEPTED);
        told("b", Kind.PUBLISHED, Kind.REJECTED);
        ledger.propose(proposal("c", "c", NOON.plus(Duration.ofDays(1))));

        for (var by : Grouping.values()) {
            List<Tally> tallies = new JdbcTallies(store).of(Optional.of(by), FIRST, LAST);
            assertThat(tallies.stream().mapToLong(Tally::proposals).sum()).isEqualTo(3);
            assertThat(tallies.stream()
                            .mapToLong(tally -> tally.answers().decided())
                            .sum())
                    .isEqualTo(2);
        }
        assertThat(groups(Grouping.WEEK)).containsExactly("2026-11-16", "2026-11-23");
        assertThat(groups(Grouping.CONFIDENCE)).containsExactly("0.8");
        assertThat(groups(Grouping.REPO)).containsExactly("acme/shop");
    }

    @Test
    void shouldCountOnlyWhatWasProposedInTheDaysAskedFor() {
        ledger.propose(proposal("a"));
        var day = LocalDate.parse("2026-11-22");
        var tallies = new JdbcTallies(store);

        assertThat(tallies.of(Optional.empty(), day, day).get(0).proposals()).isEqualTo(1);
        assertThat(tallies.of(Optional.empty(), day.plusDays(1), LAST).get(0).proposals())
                .isZero();
        assertThat(tallies.of(Optional.of(Grouping.REPO), FIRST, day.minusDays(1)))
                .isEmpty();
    }

    @Test
    void shouldGiveTheLatestOutcomesTheOldestFirst() {
        told("a", Kind.PUBLISHED, Kind.REJECTED);
        ledger.append(event("a", Kind.LABELLED_RIGHT, 9));
        told("b", Kind.PUBLISHED, Kind.ACCEPTED, Kind.VERIFIED);
        told("c", Kind.PUBLISHED);
        told("d", Kind.WITHHELD, Kind.LABELLED_WRONG);

        List<Outcome> latest = new JdbcOutcomes(store).latest(9);

        assertThat(latest)
                .extracting(Outcome::accepted)
                .containsExactlyInAnyOrder(Optional.of(true), Optional.empty(), Optional.of(false));
        assertThat(latest).last().extracting(Outcome::label).isEqualTo(Optional.of(true));
        assertThat(new JdbcOutcomes(store).latest(1)).containsExactly(latest.get(2));
    }

    @Test
    void shouldLetOneStandWhenManyTellOfTheSameAtOnce() throws Exception {
        int threads = 8;
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Boolean>> results = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        ledger.propose(proposal("same" + i, "same", NOON.plusSeconds(i)));
                        return ledger.append(event("same" + i, Kind.ACCEPTED, i));
                    }))
                    .toList();
            start.countDown();
            for (var result : results) {
                assertThat(result.get()).isTrue();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            pool.shutdownNow();
        }

        assertThat(whole().proposals()).isEqualTo(threads);
        assertThat(whole().funnel().proposed()).isEqualTo(1);
        assertThat(whole().answers().accepted()).isEqualTo(1);
        assertThat(reader.newest(ALL)).hasSize(threads);
    }

    private void told(String name, Kind... kinds) {
        ledger.propose(proposal(name));
        for (int i = 0; i < kinds.length; i++) {
            ledger.append(event(name, kinds[i], i + 1));
        }
    }

    private Tally whole() {
        return new JdbcTallies(store).of(Optional.empty(), FIRST, LAST).get(0);
    }

    private List<String> groups(Grouping by) {
        return new JdbcTallies(store)
                .of(Optional.of(by), FIRST, LAST).stream().map(Tally::group).toList();
    }

    private State state(String name) {
        return reader.life("suggestion-" + name).orElseThrow().standing().state();
    }
}
