package io.mergewright.model;

import io.mergewright.budget.Budget;
import io.mergewright.budget.Cost;
import io.mergewright.budget.Grant;
import io.mergewright.budget.LoopGuard;
import io.mergewright.budget.PriceList;
import io.mergewright.budget.Quote;
import io.mergewright.budget.SpendBreaker;
import io.mergewright.budget.Spender;
import io.mergewright.budget.Usage;
import io.mergewright.budget.Verdict;
import java.util.concurrent.atomic.AtomicLong;

/** What one agent spends in one handling, over all models that it asks. Safe for threads. */
public final class Spending {
    private final Budget budget;
    private final PriceList prices;
    private final SpendBreaker breaker;
    private final LoopGuard loop;
    private final Spender spender;
    /** What is booked, and the worst case of what is under way. */
    private final AtomicLong committed = new AtomicLong();

    public Spending(Budget budget, PriceList prices, SpendBreaker breaker, LoopGuard loop, Spender spender) {
        this.budget = budget;
        this.prices = prices;
        this.breaker = breaker;
        this.loop = loop;
        this.spender = spender;
    }

    /**
     * Sets aside what asking {@code prompt} can cost at most.
     *
     * @throws ModelException of kind OVER_BUDGET when it must not be asked
     */
    Grant.Given reserve(String model, Prompt prompt) {
        Cost worst = priced(prices.worstCase(model, PromptSize.mostTokens(prompt), prompt.maxOutputTokens()));
        long heading = committed.addAndGet(worst.microDollars());
        boolean given = false;
        try {
            requireGoOn(breaker.check(spender, heading));
            requireGoOn(loop.admit(PromptHash.of(model, prompt)));
            Grant.Given grant = given(budget.reserve(spender, worst));
            committed.addAndGet(grant.reserved().microDollars() - worst.microDollars());
            given = true;
            return grant;
        } finally {
            if (!given) {
                committed.addAndGet(-worst.microDollars());
            }
        }
    }

    private static Grant.Given given(Grant grant) {
        if (grant instanceof Grant.Given given) {
            return given;
        }
        throw refused(((Grant.Refused) grant).reason());
    }

    /** Books what the answer really cost. */
    void settle(Grant.Given grant, String model, Usage usage) {
        book(grant, priced(prices.of(model, usage)), model);
    }

    /** Books a call without an answer: all that was set aside where the provider may have worked, else nothing. */
    void settle(Grant.Given grant, String model, ModelException.Kind failure) {
        boolean mayHaveWorked = switch (failure) {
            case TIMED_OUT, GARBLED, DISCONNECTED, INTERRUPTED, UNUSABLE -> true;
            case RATE_LIMITED, UNAVAILABLE, REJECTED, OVER_BUDGET, HELD_BACK -> false;
        };
        book(grant, mayHaveWorked ? grant.reserved() : Cost.NONE, model);
    }

    private void book(Grant.Given grant, Cost cost, String model) {
        budget.settle(grant, cost, model);
        committed.addAndGet(cost.microDollars() - grant.reserved().microDollars());
    }

    private static Cost priced(Quote quote) {
        if (quote instanceof Quote.Priced priced) {
            return priced.cost();
        }
        throw refused(((Quote.UnknownModel) quote).advice());
    }

    private static void requireGoOn(Verdict verdict) {
        if (verdict instanceof Verdict.Stop stop) {
            throw refused(stop.reason());
        }
    }

    private static ModelException refused(String reason) {
        return new ModelException(ModelException.Kind.OVER_BUDGET, reason);
    }
}
