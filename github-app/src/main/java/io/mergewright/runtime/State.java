package io.mergewright.runtime;

import io.mergewright.budget.SpendHistory;
import io.mergewright.config.Configuration;
import io.mergewright.model.RecordingStore;
import io.mergewright.store.JdbcRecordingStore;
import io.mergewright.store.JdbcSpendHistory;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.store.Store;
import io.mergewright.store.StoreExamination;
import io.mergewright.store.StoreHealth;
import io.mergewright.trace.TraceStore;
import java.time.Clock;

/** What earlier handlings left behind, for those who only want to look. */
public final class State implements AutoCloseable {
    private final Store store;

    private State(Store store) {
        this.store = store;
    }

    /**
     * Opens the store of {@code configuration}.
     *
     * @throws io.mergewright.store.StoreException when it cannot be opened
     */
    public static State open(Configuration configuration, Clock clock) {
        return new State(Store.open(Conversions.store(configuration.store()), clock));
    }

    /** In which state the store of {@code configuration} is; changes nothing. */
    public static StoreHealth health(Configuration configuration) {
        return StoreExamination.of(Conversions.store(configuration.store()));
    }

    public TraceStore traces() {
        return new JdbcTraceStore(store);
    }

    public RecordingStore recordings() {
        return new JdbcRecordingStore(store);
    }

    public SpendHistory spending() {
        return new JdbcSpendHistory(store);
    }

    @Override
    public void close() {
        store.close();
    }
}
