package io.mergewright.pages.overview;

import io.mergewright.access.Visibility;
import io.mergewright.budget.Filling;
import io.mergewright.budget.Limits;
import io.mergewright.quality.Alarm;
import io.mergewright.quality.DriftWatch;
import io.mergewright.store.JdbcChains;
import io.mergewright.store.JdbcFillings;
import io.mergewright.store.JdbcOutcomes;
import io.mergewright.store.Refreshed;
import io.mergewright.store.RefreshedByKey;
import io.mergewright.store.RememberedSpend;
import io.mergewright.store.RememberedTallies;
import io.mergewright.store.Store;
import io.mergewright.store.StoreException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Refreshed<List<JdbcChains.Chain>> chains;
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
                visibility -> new DriftWatch(new JdbcOutcomes(store, visible(visibility))).alarms(),
                MOST_VIEWS,
                background,
                clock);
        this.fillings = new Refreshed<>(before -> new JdbcFillings(store, limits).on(today(clock)), background, clock);
        this.chains = new Refreshed<>(before -> new JdbcChains(store).latest(HANDLINGS), background, clock);
        this.heldBack = heldBack;
        this.background = background;
        this.clock = clock;
    }

    /** Begins to find the other figures while suggestions are counted, for the first who asks. */
    void prepare(Visibility visibility) {
        if (prepared.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    drift(visibility);
                    chains();
                } catch (StoreException e) {
                    // Whoever needs them hears of it.
                }
            });
        }
    }

    static Optional<Set<String>> visible(Visibility visibility) {
        return visibility.everything() ? Optional.empty() : Optional.of(visibility.repositories());
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

    List<JdbcChains.Chain> chains() {
        return chains.get().value();
    }

    List<String> heldBack() {
        return heldBack.get();
    }
}
