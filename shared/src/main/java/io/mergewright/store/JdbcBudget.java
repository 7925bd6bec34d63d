package io.mergewright.store;

import io.mergewright.budget.AlertListener;
import io.mergewright.budget.Budget;
import io.mergewright.budget.BudgetSettings;
import io.mergewright.budget.BudgetSettings.LostCall;
import io.mergewright.budget.Cost;
import io.mergewright.budget.Grant;
import io.mergewright.budget.Scope;
import io.mergewright.budget.Spender;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** A budget that all processes on one database share. Safe for threads and processes. */
public final class JdbcBudget implements Budget {
    private final Database database;
    private final Store store;
    private final BudgetSettings settings;
    private final Supplier<String> ids;
    private final LimitWatch watch;
    private final LostCalls lost;

    /**
     * A budget in {@code store}.
     *
     * @param ids gives each reservation an id that no other has, such as a random UUID
     */
    public JdbcBudget(Store store, BudgetSettings settings, Supplier<String> ids, AlertListener listener) {
        this.database = store.database();
        this.store = store;
        this.settings = settings;
        this.ids = ids;
        this.watch = new LimitWatch(database, settings.limits(), listener);
        this.lost = new LostCalls(store, settings.lost(), watch);
    }

    @Override
    public Grant reserve(Spender spender, Cost worstCase) {
        lost.releaseNowAndThen();
        Attempt first = attempt(spender, worstCase);
        if (first.full().isEmpty()) {
            return given(first, spender);
        }
        return makeRoom(first.call())
                ? again(spender, worstCase)
                : watch.refuse(first.call(), first.full().orElseThrow());
    }

    private Grant again(Spender spender, Cost worstCase) {
        Attempt attempt = attempt(spender, worstCase);
        return attempt.full()
                .map(scope -> watch.refuse(attempt.call(), scope))
                .orElseGet(() -> given(attempt, spender));
    }

    /** Either a window was missing, as on every new day, or it is full, perhaps of calls whose process died. */
    private boolean makeRoom(Call call) {
        int opened = database.call("open windows", handle -> WindowTable.create(handle, call.windows(), now()));
        return lost.release() > 0 || opened > 0;
    }

    @Override
    public void settle(Grant.Given grant, Cost actual) {
        settle(grant, actual, "");
    }

    /** Books {@code actual} also when it is more than was set aside, and when the lease has ended meanwhile. */
    @Override
    public void settle(Grant.Given grant, Cost actual, String model) {
        Cost cost = Call.capped(actual);
        Function<Handle, Optional<LimitWatch.Booking>> work = handle -> settle(handle, grant.id(), cost, model);
        // Should it be undone, the call counts as lost. That must not make it free.
        Optional<LimitWatch.Booking> settled = settings.lost() == LostCall.COST_ALL
                ? database.callWithoutWait("settle a call", work)
                : database.call("settle a call", work);
        settled.ifPresent(watch::booked);
    }

    private Optional<LimitWatch.Booking> settle(Handle handle, String id, Cost cost, String model) {
        Optional<Call> open = CallTable.settleOpen(handle, id, cost, model);
        Optional<Call> settled = open.isPresent() ? open : settleLate(handle, id, cost, model);
        return settled.map(call -> {
            CallTable.addToHandling(
                    handle, call, cost.microDollars() - call.booked().microDollars(), now());
            WindowTable.close(handle, call, cost);
            return watch.booking(handle, call);
        });
    }

    /** A call whose lease ended meanwhile; nothing when it is settled already. */
    private Optional<Call> settleLate(Handle handle, String id, Cost cost, String model) {
        Call call = CallTable.lock(handle, id)
                .orElseThrow(() -> new StoreException(store.name(), "knows no reservation " + id));
        if (call.state() == Call.State.SETTLED) {
            return Optional.empty();
        }
        CallTable.close(handle, call, Call.State.SETTLED, cost, model);
        return Optional.of(call);
    }

    /** Forgets calls and windows of {@code store} from before {@code before}, but nothing of this month; returns how many calls. */
    public static int prune(Store store, Instant before) {
        Instant month = Call.monthStart(store.clock().instant());
        Instant limit = before.isBefore(month) ? before : month;
        return store.database().call("prune the budget", handle -> {
            WindowTable.prune(handle, limit);
            return CallTable.prune(handle, limit);
        });
    }

    private Attempt attempt(Spender spender, Cost worstCase) {
        return database.call("reserve", handle -> {
            Instant now = now();
            Call call = Call.open(ids.get(), spender, now, worstCase);
            CallTable.insert(handle, call, now, now.plus(settings.lease()));
            WindowTable.create(handle, List.of(call.window(Scope.HANDLING)), now);
            Optional<Scope> full = WindowTable.reserve(handle, call, settings.limits());
            if (full.isPresent()) {
                handle.rollback();
            }
            return new Attempt(call, full);
        });
    }

    private static Grant given(Attempt attempt, Spender spender) {
        return new Grant.Given(attempt.call().id(), spender, attempt.call().reserved());
    }

    private Instant now() {
        return store.clock().instant();
    }

    /** @param full the first scope without room; empty when the call is reserved */
    private record Attempt(Call call, Optional<Scope> full) {}
}
