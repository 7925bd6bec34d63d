package io.mergewright.runtime;

import io.mergewright.config.Configuration;
import io.mergewright.store.JdbcAnswerCache;
import io.mergewright.store.JdbcBudget;
import io.mergewright.store.JdbcRecordingStore;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.store.Store;
import io.mergewright.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Deletes from the store what has been kept for long enough. */
final class Housekeeping {
    private static final Logger LOG = Logger.getLogger("io.mergewright.store");

    private final Configuration configuration;
    private final Store store;
    private final Instant now;

    Housekeeping(Configuration configuration, Store store, Clock clock) {
        this.configuration = configuration;
        this.store = store;
        this.now = clock.instant();
    }

    /** What cannot be deleted now is left for the next time. */
    void sweep() {
        attempt(() ->
                new JdbcTraceStore(store).prune(before(configuration.trace().retention())));
        attempt(() -> new JdbcRecordingStore(store)
                .prune(before(configuration.record().retention())));
        attempt(() -> JdbcBudget.prune(store, before(configuration.budget().retention())));
        attempt(() -> JdbcAnswerCache.prune(store));
    }

    private Instant before(Duration retention) {
        return now.minus(retention);
    }

    private static void attempt(Runnable pruning) {
        try {
            pruning.run();
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "what is old stays for now: {0}", e.getMessage());
        }
    }
}
