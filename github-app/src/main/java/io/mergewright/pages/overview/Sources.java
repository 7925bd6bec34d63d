package io.mergewright.pages.overview;

import io.mergewright.access.Person;
import io.mergewright.access.Visibility;
import io.mergewright.budget.Filling;
import io.mergewright.budget.Limits;
import io.mergewright.decide.Waiting;
import io.mergewright.decide.Wanted;
import io.mergewright.pages.trace.HandlingFilter;
import io.mergewright.pages.trace.Reliability;
import io.mergewright.pages.trace.Traces;
import io.mergewright.quality.Alarm;
import io.mergewright.quality.DriftWatch;
import io.mergewright.store.JdbcFillings;
import io.mergewright.store.JdbcOutcomes;
import io.mergewright.store.Refreshed;
import io.mergewright.store.RefreshedByKey;
import io.mergewright.store.RememberedSpend;
import io.mergewright.store.RememberedTallies;
import io.mergewright.store.Store;
import io.mergewright.store.StoreException;
import io.mergewright.trace.HandlingSearch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Where the overview gets its figures from; all of them are some seconds old. Thread-safe. */
public final class Sources {
    static final int HANDLINGS = 1_000;
    private static final int MOST_VIEWS = 50;

    private final RememberedTallies tallies;
    private final RememberedSpend spend;
    private final RefreshedByKey<Visibility, List<Alarm>> drift;
    private final Refreshed<List<Filling>> fillings;
    private final RefreshedByKey<HandlingSearch.Shown, Reliability> chains;
    private final Waiting waiting;
    private final Supplier<List<String>> heldBack;
    private final Executor background;
    private final Clock clock;
    private final AtomicBoolean prepared = new AtomicBoolean();

    /**
     * @param heldBack models that are not asked for a while
     * @param background finds newer figures while the old ones are shown
     */
    public Sources(Store store, Limits limits, Supplier<List<String>> heldBack, Executor background, Clock clock) {
        this.tallies = new RememberedTallies(store, background);
        this.spend = new RememberedSpend(store, background);
        this.drift = new RefreshedByKey<>(
                visibility -> new DriftWatch(new JdbcOutcomes(store, visibility.bound())).alarms(),
                MOST_VIEWS,
                background,
                clock);
        this.fillings = new Refreshed<>(before -> new JdbcFillings(store, limits).on(today(clock)), background, clock);
        var traces = new Traces(store);
        this.chains =
                new RefreshedByKey<>(shown -> traces.reliability(shown, HANDLINGS), MOST_VIEWS, background, clock);
        this.waiting = new Waiting(store, clock);
        this.heldBack = heldBack;
        this.background = background;
        this.clock = clock;
    }

    /** Begins to find the other figures while suggestions are counted, for the first who asks. */
    void prepare(Person person) {
        if (prepared.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    drift(person.visibility());
                    chains(person);
                } catch (StoreException e) {
                    // Whoever needs them hears of it.
                }
            });
        }
    }

    LocalDate today() {
        return today(clock);
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    RememberedTallies tallies() {
        return tallies;
    }

    RememberedSpend spend() {
        return spend;
    }

    List<Alarm> drift(Visibility visibility) {
        return drift.get(visibility).value();
    }

    List<Filling> fillings() {
        return fillings.get().value();
    }

    /** Of the handlings that {@code person} may see. */
    Reliability chains(Person person) {
        return chains.get(HandlingFilter.shown(person)).value();
    }

    /** How many suggestions wait for a person to decide, as the queue has them now. */
    long waiting(Visibility visibility) {
        return waiting.count(Wanted.all(visibility));
    }

    List<String> heldBack() {
        return heldBack.get();
    }
}
