package io.mergewright.store;

import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Selection;
import io.mergewright.ledger.Tallies;
import io.mergewright.ledger.Tally;
import io.mergewright.store.Refreshed.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Counts what {@link JdbcTallies} counts, as it was some seconds ago and in no time: the numbers of the last year are held in memory, as far
 * as there is room for them, and read again day by day where something has changed. Earlier days are counted by the database.
 * docs/adr/0027 says why. Thread-safe.
 */
public final class RememberedTallies implements Tallies {
    /** Some 45 bytes each. */
    private static final long MOST_ROWS = 2_000_000;

    private final Tallies database;
    private final Refreshed<Facts> facts;

    public RememberedTallies(Store store, Executor background) {
        this(store, background, MOST_ROWS);
    }

    RememberedTallies(Store store, Executor background, long mostRows) {
        this.database = new JdbcTallies(store);
        var loader = new FactLoader(store.database(), store.clock(), mostRows);
        this.facts =
                new Refreshed<>(before -> before.map(loader::after).orElseGet(loader::all), background, store.clock());
    }

    @Override
    public List<Tally> of(Optional<Grouping> by, Selection selection) {
        return look().of(by, selection);
    }

    /** What is known now; all that is asked of it belongs together. */
    public Look look() {
        return new Look(facts.get());
    }

    /** What was known at one moment. */
    public final class Look {
        private final Kept<Facts> kept;

        private Look(Kept<Facts> kept) {
            this.kept = kept;
        }

        /** When it was counted. */
        public Instant at() {
            return kept.at();
        }

        public List<Tally> of(Optional<Grouping> by, Selection selection) {
            return selection.first().toEpochDay() < kept.value().from()
                    ? database.of(by, selection)
                    : kept.value().tallies(by, selection);
        }

        /** The names that groupings have in {@code visible} repositories, or in all, the most frequent first. */
        public Map<Grouping, List<String>> choices(Optional<Set<String>> visible) {
            return kept.value().choices(visible);
        }

        /** How many suggestions are held. */
        public long size() {
            return kept.value().size();
        }
    }
}
