package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.budget.Alert;
import io.mergewright.budget.Budget;
import io.mergewright.budget.BudgetSettings;
import io.mergewright.budget.BudgetSettings.LostCall;
import io.mergewright.budget.Cost;
import io.mergewright.budget.Grant;
import io.mergewright.budget.Limit;
import io.mergewright.budget.Limits;
import io.mergewright.budget.Scope;
import io.mergewright.budget.SpendRow;
import io.mergewright.budget.Spender;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every budget must do. */
abstract class BudgetContract extends StoreContract {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Spender SHOP = new Spender("h1", "explain", "acme/shop");
    private static final Cost TEN = new Cost(1_000, 10);

    private final List<Alert> alerts = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @EnumSource
    void shouldRefuseWhatWouldOverrunTheLimitOf(Scope scope) {
        var budget = budget(Limits.NONE.with(scope, Limit.ofMicroDollars(25)));

        assertThat(budget.reserve(SHOP, TEN)).isInstanceOf(Grant.Given.class);
        assertThat(budget.reserve(SHOP, TEN)).isInstanceOf(Grant.Given.class);
        assertThat(budget.reserve(SHOP, TEN))
                .isEqualTo(new Grant.Refused(
                        scope.label(),
                        "the limit of $0.000025 per %s has no room for a call of up to $0.00001: $0.00 are spent and $0.00002 set aside"
                                .formatted(scope.label())));
        assertThat(budget.reserve(SHOP, new Cost(1, 5))).isInstanceOf(Grant.Given.class);
    }

    @ParameterizedTest
    @EnumSource
    void shouldLimitTokensOf(Scope scope) {
        var budget = budget(Limits.NONE.with(scope, Limit.ofTokens(1_999)));

        given(budget, SHOP, TEN);

        assertThat(refusal(budget, SHOP, TEN).reason())
                .contains("1,999 tokens per " + scope.label())
                .contains("up to 1,000 tokens");
    }

    @Test
    void shouldCountHandlingsAgentsAndWorkflowsEachForItself() {
        var one = new Limit(Limit.UNLIMITED, 10);
        var budget =
                budget(new Limits(one, Limit.ofMicroDollars(20), Limit.ofMicroDollars(20), Limit.NONE, Limit.NONE));
        given(budget, SHOP, TEN);

        assertThat(refusal(budget, SHOP, TEN).limit()).isEqualTo("handling");
        given(budget, new Spender("h2", "review", "acme/shop"), TEN);
        assertThat(refusal(budget, new Spender("h3", "repair", "acme/shop"), TEN)
                        .limit())
                .isEqualTo("workflow");
        given(budget, new Spender("h3", "explain", "acme/web"), TEN);
        assertThat(refusal(budget, new Spender("h4", "explain", "acme/docs"), TEN)
                        .limit())
                .isEqualTo("agent");
    }

    @Test
    void shouldSetNothingAsideWhenOneOfTheLimitsRefuses() {
        var budget = budget(
                Limits.NONE.with(Scope.DAY, Limit.ofMicroDollars(10)).with(Scope.HANDLING, Limit.ofMicroDollars(10)));
        var tight = budget(Limits.NONE.with(Scope.DAY, Limit.ofMicroDollars(5)));

        assertThat(refusal(tight, SHOP, TEN).limit()).isEqualTo("day");

        given(budget, SHOP, TEN);
    }

    @Test
    void shouldFreeWhatACallDidNotCost() {
        var budget = budget(day(20));
        var grant = given(budget, SHOP, TEN);

        budget.settle(grant, new Cost(100, 1));

        given(budget, SHOP, new Cost(0, 19));
        assertThat(refusal(budget, SHOP, new Cost(0, 1)).limit()).isEqualTo("day");
    }

    @Test
    void shouldChangeNothingWhenSettledTwice() {
        var budget = budget(day(20));
        var grant = given(budget, SHOP, TEN);

        budget.settle(grant, new Cost(0, 4));
        budget.settle(grant, new Cost(0, 9));

        assertThat(spent()).isEqualTo(new Cost(0, 4));
        given(budget, SHOP, new Cost(0, 16));
    }

    @Test
    void shouldBookInFullWhatCostsMoreThanWasReserved() {
        var budget = budget(day(20));
        var grant = given(budget, SHOP, TEN);

        budget.settle(grant, new Cost(5_000, 25), "gpt-5");

        assertThat(refusal(budget, SHOP, new Cost(0, 1)).reason()).contains("$0.000025 are spent");
        assertThat(report())
                .containsExactly(new SpendRow(
                        LocalDate.parse("2026-11-22"), "explain", "acme/shop", "gpt-5", 1, new Cost(5_000, 25), 15));
    }

    @Test
    void shouldBookAbsurdUsageWithoutBreaking() {
        var budget = budget(day(20));
        var most = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);

        for (int call = 0; call < 3; call++) {
            budget(Limits.NONE).settle(given(budget(Limits.NONE), SHOP, most), most);
        }

        assertThat(refusal(budget, SHOP, TEN).limit()).isEqualTo("day");
    }

    @Test
    void shouldRefuseEverythingAtALimitOfZero() {
        assertThat(refusal(budget(day(0)), SHOP, TEN).limit()).isEqualTo("day");
    }

    @Test
    void shouldStartAnewEachDayAndEachMonthInUtc() {
        clock.set("2026-11-29T23:59:59Z");
        var budget = budget(day(10).with(Scope.MONTH, Limit.ofMicroDollars(20)));
        given(budget, SHOP, TEN);
        assertThat(refusal(budget, SHOP, TEN).limit()).isEqualTo("day");

        clock.set("2026-11-30T00:00:00Z");
        budget.settle(given(budget, SHOP, TEN), TEN);

        clock.set("2026-12-01T00:00:00Z");
        given(budget, SHOP, TEN);
    }

    @Test
    void shouldBookACallOnTheDayOnWhichItWasReserved() {
        clock.set("2026-11-22T23:59:59Z");
        var budget = budget(day(10));
        var grant = given(budget, SHOP, TEN);

        clock.set("2026-11-23T00:00:01Z");
        budget.settle(grant, TEN);

        given(budget, SHOP, TEN);
        assertThat(report()).extracting(SpendRow::day).containsExactly(LocalDate.parse("2026-11-22"));
    }

    @Test
    void shouldFreeAReservationWhoseLeaseHasEnded() {
        var dead = budget(day(10));
        given(dead, SHOP, TEN);
        var budget = budget(day(10));

        clock.pass(LEASE.minusMillis(1));
        assertThat(refusal(budget, SHOP, TEN).limit()).isEqualTo("day");
        clock.pass(Duration.ofMillis(1));

        given(budget, SHOP, TEN);
    }

    @Test
    void shouldFreeExpiredReservationsOfOtherDaysToo() {
        given(budget(Limits.NONE), SHOP, TEN);
        clock.set("2026-12-25T10:00:00Z");

        budget(Limits.NONE).settle(given(budget(Limits.NONE), SHOP, TEN), TEN);

        assertThat(reserved()).isZero();
    }

    @Test
    void shouldBookACallThatIsSettledAfterItsLease() {
        var budget = budget(day(20));
        var late = given(budget, SHOP, TEN);
        clock.pass(LEASE);
        var other = given(budget, SHOP, new Cost(0, 20));

        budget.settle(late, TEN);
        budget.settle(late, TEN);
        budget.settle(other, Cost.NONE);

        assertThat(spent()).isEqualTo(TEN);
        assertThat(reserved()).isZero();
    }

    @Test
    void shouldBookTheWorstCaseOfALostCallWhenToldSo() {
        var budget = budget(new BudgetSettings(day(20), LEASE, LostCall.COST_ALL));
        var lost = given(budget, SHOP, TEN);
        clock.pass(LEASE);

        assertThat(refusal(budget, SHOP, new Cost(0, 11)).reason()).contains("$0.00001 are spent and $0.00 set aside");
        budget.settle(lost, new Cost(1, 3));

        assertThat(spent()).isEqualTo(new Cost(1, 3));
        given(budget, SHOP, new Cost(0, 17));
    }

    @Test
    void shouldNotKnowAForeignReservation() {
        var foreign = new Grant.Given("nobody", SHOP, TEN);

        assertThatThrownBy(() -> budget(Limits.NONE).settle(foreign, TEN))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void shouldReportEachThresholdOnceHoweverManyProcessesThereAre() {
        var limits = day(100);

        for (int call = 0; call < 10; call++) {
            var budget = budget(limits);
            budget.settle(given(budget, SHOP, TEN), TEN);
        }
        budget(limits).reserve(SHOP, TEN);

        assertThat(alerts).extracting(Alert::percent).containsExactly(50, 80, 100);
        assertThat(alerts).extracting(Alert::window).containsOnly("day 2026-11-22");
        assertThat(alerts.get(0).message())
                .isEqualTo("day 2026-11-22: 50 % of the limit is spent, $0.00005 of $0.0001");
    }

    @Test
    void shouldReportAllThresholdsThatOneCallCrosses() {
        var budget = budget(Limits.NONE.with(Scope.MONTH, new Limit(1_000, 10)));

        budget.settle(given(budget, SHOP, TEN), new Cost(900, 9));

        assertThat(alerts)
                .extracting(alert -> alert.unit() + " " + alert.percent())
                .containsExactly("TOKENS 50", "TOKENS 80", "MICRO_DOLLARS 50", "MICRO_DOLLARS 80");
    }

    @Test
    void shouldReportALimitAsReachedWhenItBeginsToRefuse() {
        var budget = budget(day(100));
        budget.settle(given(budget, SHOP, new Cost(0, 95)), new Cost(0, 95));
        alerts.clear();

        refusal(budget, SHOP, new Cost(0, 101));
        assertThat(alerts).isEmpty();
        refusal(budget, SHOP, TEN);
        refusal(budget, SHOP, TEN);

        assertThat(alerts).extracting(Alert::percent).containsExactly(100);
    }

    @Test
    void shouldReportAgainInTheNextWindow() {
        var budget = budget(day(10));
        budget.settle(given(budget, SHOP, TEN), TEN);
        clock.pass(Duration.ofDays(1));
        budget.settle(given(budget, SHOP, TEN), TEN);

        assertThat(alerts)
                .extracting(Alert::window, Alert::percent)
                .filteredOn(alert -> alert.toList().contains(100))
                .hasSize(2);
    }

    @Test
    void shouldNeverOverrunWhenManyThreadsSpend() throws Exception {
        var limits = new Limits(
                Limit.ofMicroDollars(150),
                Limit.ofMicroDollars(900),
                Limit.ofMicroDollars(700),
                Limit.ofMicroDollars(500),
                Limit.ofMicroDollars(600));
        var granted = new AtomicLong();
        try (var other = Store.open(settings, clock)) {
            var budgets = List.of(budget(limits), budget(other, new BudgetSettings(limits, LEASE)));
            List<Callable<Object>> calls = IntStream.range(0, 120)
                    .mapToObj(call -> (Callable<Object>) () -> {
                        var budget = budgets.get(call % 2);
                        var spender = new Spender("h" + call % 5, "a" + call % 3, "w" + call % 7);
                        if (budget.reserve(spender, TEN) instanceof Grant.Given grant) {
                            granted.addAndGet(grant.reserved().microDollars());
                            budget.settle(grant, TEN);
                        }
                        return call;
                    })
                    .toList();
            runAll(calls);
        }

        assertThat(granted).hasValue(500);
        assertThat(spent().microDollars()).isEqualTo(500);
        assertThat(reserved()).isZero();
        assertThat(alerts).doesNotHaveDuplicates();
        assertThat(alerts)
                .filteredOn(alert -> alert.scope() == Scope.DAY)
                .extracting(Alert::percent)
                .containsExactlyInAnyOrder(50, 80, 100);
    }

    @Test
    void shouldReportSpendingByDayAgentWorkflowAndModel() {
        var budget = budget(Limits.NONE);
        budget.settle(given(budget, SHOP, TEN), new Cost(5, 3), "gpt-5-mini");
        budget.settle(given(budget, SHOP, TEN), new Cost(6, 4), "gpt-5-mini");
        budget.settle(given(budget, SHOP, TEN), new Cost(7, 5), "gpt-5");
        given(budget, SHOP, TEN);
        clock.pass(Duration.ofDays(1));
        budget.settle(given(budget, new Spender("h2", "review", "acme/web"), TEN), new Cost(8, 6), "gpt-5");

        var history = new JdbcSpendHistory(store);
        var report = history.spend(LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-23"));

        assertThat(report.rows()).hasSize(3);
        assertThat(report.total()).isEqualTo(new Cost(26, 18));
        assertThat(report.by(SpendRow::model))
                .containsEntry("gpt-5", new Cost(15, 11))
                .containsEntry("gpt-5-mini", new Cost(11, 7));
        assertThat(history.spend(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23"))
                        .rows())
                .hasSize(1);
    }

    @Test
    void shouldKnowWhatTheLastHandlingsOfAnAgentCost() {
        var budget = budget(Limits.NONE);
        for (int handling = 1; handling <= 4; handling++) {
            var spender = new Spender("h" + handling, "explain", "acme/shop");
            budget.settle(given(budget, spender, TEN), new Cost(0, handling));
            budget.settle(given(budget, spender, TEN), new Cost(0, handling));
            clock.pass(Duration.ofSeconds(1));
        }
        budget.settle(given(budget, new Spender("h9", "review", "acme/shop"), TEN), TEN);

        var history = new JdbcSpendHistory(store);

        assertThat(history.lastHandlings(new Spender("h4", "explain", "x"), 2)).containsExactly(6L, 4L);
        assertThat(history.lastHandlings(new Spender("new", "explain", "x"), 9)).containsExactly(8L, 6L, 4L, 2L);
    }

    @Test
    void shouldKeepNamesOfAnyLengthApart() {
        var budget = budget(Limits.NONE.with(Scope.WORKFLOW, Limit.ofMicroDollars(10)));
        var folder = "folder/".repeat(500);

        budget.settle(given(budget, new Spender("h\0", "a", folder + "1"), TEN), TEN);
        given(budget, new Spender("h\0", "a", folder + "2"), TEN);

        assertThat(refusal(budget, new Spender("h", "a", folder + "1"), TEN).limit())
                .isEqualTo("workflow");
    }

    @Test
    void shouldPruneEarlierMonthsAndNothingOfThisOne() {
        var limits = Limits.NONE.with(Scope.MONTH, Limit.ofMicroDollars(10));
        var budget = budget(limits);
        budget.settle(given(budget, SHOP, TEN), TEN);

        assertThat(JdbcBudget.prune(store, clock.instant().plusSeconds(60))).isZero();
        assertThat(refusal(budget, SHOP, TEN).limit()).isEqualTo("month");

        clock.set("2026-12-01T00:00:00Z");
        assertThat(JdbcBudget.prune(store, clock.instant())).isEqualTo(1);
        assertThat(report()).isEmpty();
    }

    @Test
    void shouldNotTakeAHandlingThatCostNothingForUsual() {
        var budget = budget(Limits.NONE);
        budget.settle(given(budget, SHOP, TEN), Cost.NONE);
        budget.settle(given(budget, new Spender("h2", "explain", "x"), TEN), TEN);

        assertThat(new JdbcSpendHistory(store).lastHandlings(new Spender("new", "explain", "x"), 9))
                .containsExactly(10L);
    }

    @Test
    void shouldTakeNamesWithHalfASurrogatePair() {
        var budget = budget(Limits.NONE.with(Scope.WORKFLOW, Limit.ofMicroDollars(10)));
        var broken = new Spender("h\ud83d", "a", "x".repeat(149) + "\ud83d\ude00".repeat(99));

        budget.settle(given(budget, broken, TEN), TEN);

        assertThat(refusal(budget, broken, TEN).limit()).isEqualTo("workflow");
        assertThat(alerts).isNotEmpty();
    }

    private static Limits day(long microDollars) {
        return Limits.NONE.with(Scope.DAY, Limit.ofMicroDollars(microDollars));
    }

    private JdbcBudget budget(Limits limits) {
        return budget(new BudgetSettings(limits, LEASE));
    }

    private JdbcBudget budget(BudgetSettings budgetSettings) {
        return budget(store, budgetSettings);
    }

    private JdbcBudget budget(Store on, BudgetSettings budgetSettings) {
        return new JdbcBudget(on, budgetSettings, () -> UUID.randomUUID().toString(), alerts::add);
    }

    private static Grant.Given given(Budget budget, Spender spender, Cost worstCase) {
        var grant = budget.reserve(spender, worstCase);
        assertThat(grant).isInstanceOf(Grant.Given.class);
        return (Grant.Given) grant;
    }

    private static Grant.Refused refusal(Budget budget, Spender spender, Cost worstCase) {
        var grant = budget.reserve(spender, worstCase);
        assertThat(grant).isInstanceOf(Grant.Refused.class);
        return (Grant.Refused) grant;
    }

    private static void runAll(List<Callable<Object>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(32);
        try {
            for (var result : threads.invokeAll(calls)) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<SpendRow> report() {
        return new JdbcSpendHistory(store)
                .spend(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"))
                .rows();
    }

    private Cost spent() {
        return report().stream().map(SpendRow::cost).reduce(Cost.NONE, Cost::plus);
    }

    private long reserved() {
        return StoredSums.reservedMicroDollars(store);
    }
}
