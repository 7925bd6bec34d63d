package io.mergewright.store;

import static io.mergewright.store.Suggestions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.budget.BudgetSettings;
import io.mergewright.budget.Cost;
import io.mergewright.budget.Filling;
import io.mergewright.budget.Grant;
import io.mergewright.budget.Limit;
import io.mergewright.budget.Limits;
import io.mergewright.budget.Scope;
import io.mergewright.budget.Spender;
import io.mergewright.budget.Unit;
import io.mergewright.core.Fingerprint;
import io.mergewright.gate.Observation;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Proposal;
import io.mergewright.ledger.Selection;
import io.mergewright.ledger.Tally;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted from memory is what the database counts, for every selection. */
abstract class FiguresContract extends StoreContract {
    private static final LocalDate FIRST = LocalDate.parse("2026-09-01");
    private static final LocalDate LAST = LocalDate.parse("2026-11-30");
    private static final String ODD = "acme/'; DROP TABLE suggestion_fact; --\0";

    private final Random random = new Random(3);
    private JdbcLedger ledger;

    @BeforeEach
    void openLedger() {
        ledger = new JdbcLedger(store);
        clock.set("2026-11-30T10:00:00Z");
    }

    @Test
    void shouldCountFromMemoryWhatTheDatabaseCounts() {
        fill(60);
        var database = new JdbcTallies(store);

        var remembered = new RememberedTallies(store, Runnable::run);

        selections()
                .forEach(selection -> ways().forEach(by -> assertThat(remembered.of(by, selection))
                        .as("%s of %s", by, selection)
                        .isEqualTo(database.of(by, selection))));
    }

    @Test
    void shouldCountNothingOfWhatIsNotVisible() {
        fill(40);
        var whole = Selection.of(FIRST, LAST);
        var remembered = new RememberedTallies(store, Runnable::run);

        for (var tallies : List.of(new JdbcTallies(store), remembered)) {
            assertThat(tallies.of(Optional.empty(), whole.within(Set.of()))
                            .get(0)
                            .proposals())
                    .isZero();
            assertThat(tallies.of(Optional.empty(), whole.within(Set.of("acme/none")))
                            .get(0)
                            .proposals())
                    .isZero();
            assertThat(groups(tallies.of(Optional.of(Grouping.REPO), whole.within(Set.of("acme/shop")))))
                    .containsExactly("acme/shop");
            assertThat(tallies.of(
                                    Optional.empty(),
                                    whole.within(Set.of("acme/shop")).with(Grouping.REPO, "acme/docs"))
                            .get(0)
                            .proposals())
                    .isZero();
        }
        assertThat(remembered.look().choices(Optional.of(Set.of("acme/shop"))).get(Grouping.REPO))
                .containsExactly("acme/shop");
        assertThat(remembered.look().choices(Optional.of(Set.of())).get(Grouping.CATEGORY))
                .isEmpty();
        assertThat(new JdbcOutcomes(store, Optional.of(Set.of())).latest(99)).isEmpty();
        assertThat(new JdbcOutcomes(store, Optional.of(Set.of("acme/shop", "acme/docs", ODD))).latest(99))
                .isEqualTo(new JdbcOutcomes(store).latest(99));
        List<Observation> own = new JdbcOutcomes(store, Optional.of(Set.of("acme/shop")))
                .observations()
                .latest(99);
        assertThat(own).hasSizeLessThan(new JdbcOutcomes(store).latest(99).size());
    }

    @Test
    void shouldLearnNothingFromWhatNoGateJudged() {
        Proposal proposal = propose(1, "rules", Proposal.Maker.RULES);
        ledger.append(new Event(proposal.id(), "said", Kind.LABELLED_WRONG, proposal.at(), "jane", ""));

        assertThat(new JdbcOutcomes(store).latest(99)).hasSize(1);
        assertThat(new JdbcOutcomes(store).observations().latest(99)).isEmpty();
    }

    @Test
    void shouldShowWhatIsOldOnceMoreAndThenWhatHasChanged() {
        fill(20);
        var remembered = new RememberedTallies(store, Runnable::run);
        var counted = remembered.look().at();

        propose(1_000, "new");
        clock.pass(Duration.ofSeconds(14));
        assertThat(proposals(remembered)).isEqualTo(20);
        clock.pass(Duration.ofSeconds(1));
        assertThat(proposals(remembered)).isEqualTo(20);

        assertThat(proposals(remembered)).isEqualTo(21);
        assertThat(remembered.look().at()).isEqualTo(counted.plusSeconds(15));
    }

    @Test
    void shouldNoticeWhenAnotherOfTheSameFingerprintCounts() {
        propose(1, "same");
        propose(2, "same");
        var remembered = new RememberedTallies(store, Runnable::run);
        remembered.look();

        for (int round = 1; round < 9; round++) {
            int chosen = round % 2 + 1;
            ledger.append(new Event(id(chosen), "a" + round, Kind.ACCEPTED, clock.instant(), "jane", ""));
            clock.pass(Duration.ofMinutes(6));

            assertThat(remembered.of(Optional.of(Grouping.CATEGORY), Selection.of(FIRST, LAST)))
                    .isEqualTo(new JdbcTallies(store).of(Optional.of(Grouping.CATEGORY), FIRST, LAST));
        }
    }

    @Test
    void shouldCountByTheDatabaseWhatThereIsNoRoomFor() {
        fill(50);
        var database = new JdbcTallies(store);

        var remembered = new RememberedTallies(store, Runnable::run, 20);

        assertThat(remembered.look().size()).isLessThanOrEqualTo(20);
        selections()
                .forEach(selection -> assertThat(remembered.of(Optional.of(Grouping.WEEK), selection))
                        .isEqualTo(database.of(Optional.of(Grouping.WEEK), selection)));
    }

    @Test
    void shouldLetOldDaysGoAsTimePasses() {
        fill(50);
        var remembered = new RememberedTallies(store, Runnable::run);
        assertThat(remembered.look().size()).isEqualTo(50);

        clock.pass(Duration.ofDays(500));

        assertThat(remembered.look().size()).isZero();
        selections()
                .forEach(selection -> assertThat(remembered.of(Optional.of(Grouping.REPO), selection))
                        .isEqualTo(new JdbcTallies(store).of(Optional.of(Grouping.REPO), selection)));
    }

    @Test
    void shouldLetTheOldestDaysGoWhereThereIsNoMoreRoom() {
        fill(20);
        var remembered = new RememberedTallies(store, Runnable::run, 30);
        assertThat(remembered.look().size()).isEqualTo(20);

        clock.pass(Duration.ofMinutes(6));
        for (int i = 100; i < 130; i++) {
            propose(i, "more-" + i);
        }

        assertThat(remembered.look().size()).isLessThanOrEqualTo(30);
    }

    @Test
    void shouldReadLabelsAndWhatThereIsToLabel() {
        fill(10);
        ledger.append(new Event(id(3), "label:jane:1", Kind.LABELLED_WRONG, clock.instant(), "jane", ""));
        ledger.append(new Event(id(3), "label:joe:1", Kind.LABELLED_RIGHT, clock.instant(), "joe", ""));
        var samples = new JdbcSamples(store);

        assertThat(samples.labels())
                .extracting(JdbcSamples.Label::actor, JdbcSamples.Label::right)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("jane", false),
                        org.assertj.core.groups.Tuple.tuple("joe", true));
        assertThat(samples.candidates(NOON.minus(Duration.ofDays(300)), 4)).hasSize(4);
        assertThat(samples.candidates(NOON.plus(Duration.ofDays(300)), 4)).isEmpty();
    }

    @Test
    void shouldTellHowFullLimitsAre() {
        var limits =
                Limits.NONE.with(Scope.DAY, Limit.ofMicroDollars(1_000)).with(Scope.WORKFLOW, new Limit(500, 2_000));
        spend(limits, "acme/shop", 900);
        spend(limits, "acme/a b_%", 50);

        List<Filling> fillings = new JdbcFillings(store, limits).on(LocalDate.parse("2026-11-30"));

        assertThat(fillings)
                .containsExactlyInAnyOrder(
                        new Filling(Scope.DAY, "", Unit.MICRO_DOLLARS, 950, 0, 1_000, 80),
                        new Filling(Scope.WORKFLOW, "acme/shop", Unit.MICRO_DOLLARS, 900, 0, 2_000, 0),
                        new Filling(Scope.WORKFLOW, "acme/shop", Unit.TOKENS, 10, 0, 500, 0),
                        new Filling(Scope.WORKFLOW, "acme/a b_%", Unit.MICRO_DOLLARS, 50, 0, 2_000, 0),
                        new Filling(Scope.WORKFLOW, "acme/a b_%", Unit.TOKENS, 10, 0, 500, 0));
        assertThat(new JdbcFillings(store, limits).on(LocalDate.parse("2026-11-29")))
                .isEmpty();
    }

    @Test
    void shouldKnowWhatWasSpentAsTheDatabaseDoes() {
        spend(Limits.NONE, "acme/shop", 900);
        var remembered = new RememberedSpend(store, Runnable::run);
        var database = new JdbcSpendHistory(store);
        assertThat(remembered.spend(FIRST, LAST)).isEqualTo(database.spend(FIRST, LAST));

        clock.pass(Duration.ofDays(1));
        spend(Limits.NONE, "acme/docs", 70);

        assertThat(remembered.spend(FIRST, LAST.plusDays(1))).isEqualTo(database.spend(FIRST, LAST.plusDays(1)));
        assertThat(remembered.spend(FIRST.minusYears(9), LAST)).isEqualTo(database.spend(FIRST.minusYears(9), LAST));
        assertThat(remembered.spend(LAST.plusDays(1), LAST.plusDays(1)).total().microDollars())
                .isEqualTo(70);
    }

    private void spend(Limits limits, String workflow, long money) {
        var budget = new JdbcBudget(
                store,
                new BudgetSettings(limits, Duration.ofMinutes(5)),
                () -> "call-" + random.nextLong(),
                alert -> {});
        var grant = (Grant.Given) budget.reserve(new Spender("h" + money, "explain", workflow), new Cost(10, money));
        budget.settle(grant, new Cost(10, money), "m");
    }

    private static Stream<Selection> selections() {
        var whole = Selection.of(FIRST, LAST);
        var shop = Set.of("acme/shop", ODD);
        return Stream.of(
                whole,
                Selection.of(FIRST.minusYears(3), LAST),
                Selection.of(LAST.minusDays(9), LAST),
                Selection.of(LAST, FIRST.plusYears(9)),
                whole.within(shop),
                whole.within(Set.of()),
                whole.with(Grouping.REPO, ODD),
                whole.with(Grouping.CATEGORY, "test"),
                whole.with(Grouping.CATEGORY, "no such"),
                whole.with(Grouping.MODEL, ""),
                whole.within(shop)
                        .with(Grouping.AGENT, "agent 1")
                        .with(Grouping.PROMPT, "p/2")
                        .with(Grouping.JOB, "job 0"));
    }

    private static Stream<Optional<Grouping>> ways() {
        return Stream.concat(
                Stream.of(Optional.empty()), Stream.of(Grouping.values()).map(Optional::of));
    }

    private static List<String> groups(List<Tally> tallies) {
        return tallies.stream().map(Tally::group).toList();
    }

    private static long proposals(RememberedTallies tallies) {
        return tallies.of(Optional.empty(), Selection.of(FIRST, LAST)).get(0).proposals();
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            Proposal proposal = propose(i, "fingerprint " + i * 2 / 3);
            List<Kind> kinds = new ArrayList<>(List.of(random.nextInt(4) == 0 ? Kind.QUEUED : Kind.PUBLISHED));
            if (random.nextInt(3) > 0) {
                kinds.add(random.nextBoolean() ? Kind.ACCEPTED : Kind.REJECTED);
            }
            for (int step = 0; step < kinds.size(); step++) {
                ledger.append(new Event(
                        proposal.id(),
                        "e" + step,
                        kinds.get(step),
                        proposal.at().plusSeconds((1L + random.nextInt(90_000)) * step),
                        "jane",
                        ""));
            }
        }
    }

    private Proposal propose(int number, String fingerprint) {
        return propose(number, fingerprint, "agent " + number % 2);
    }

    private Proposal propose(int number, String fingerprint, String agent) {
        double confidence = random.nextDouble();
        var proposal = new Proposal(
                id(number),
                Fingerprint.of(List.of(fingerprint)),
                new Proposal.Origin(List.of("acme/shop", "acme/docs", ODD).get(number % 3), "job " + number % 2, "c"),
                new Proposal.Maker(agent, "s", number % 4 == 0 ? "" : "m", "p/" + number % 3),
                List.of("test", "lint").get(random.nextInt(2)),
                "title",
                "diff",
                new Proposal.Estimate(confidence, confidence),
                random.nextInt(9_000),
                NOON.minus(Duration.ofHours(random.nextInt(1_500))));
        ledger.propose(proposal);
        return proposal;
    }

    private static String id(int number) {
        return "suggestion-" + number;
    }
}
