package io.mergewright.runtime;

import io.mergewright.budget.SpendHistory;
import io.mergewright.config.Configuration;
import io.mergewright.gate.Calibration;
import io.mergewright.gate.Observations;
import io.mergewright.ledger.Ledger;
import io.mergewright.ledger.LedgerReader;
import io.mergewright.ledger.Outcomes;
import io.mergewright.ledger.Tallies;
import io.mergewright.model.RecordingStore;
import io.mergewright.store.JdbcCalibrations;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.JdbcLedgerReader;
import io.mergewright.store.JdbcOutcomes;
import io.mergewright.store.JdbcRecordingStore;
import io.mergewright.store.JdbcSpendHistory;
import io.mergewright.store.JdbcTallies;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.store.Store;
import io.mergewright.store.StoreExamination;
import io.mergewright.store.StoreHealth;
import io.mergewright.trace.TraceStore;
import java.time.Clock;

/** What earlier handlings left behind, for those who only want to look. */
public final class State implements AutoCloseable {
    private final Store store;
    private final Clock clock;

    private State(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Opens the store of {@code configuration}.
     *
     * @throws io.mergewright.store.StoreException when it cannot be opened
     */
    public static State open(Configuration configuration, Clock clock) {
        return new State(Store.open(Conversions.store(configuration.store()), clock), clock);
    }

    /** In which state the store of {@code configuration} is; changes nothing. */
    public static StoreHealth health(Configuration configuration) {
        return StoreExamination.of(Conversions.store(configuration.store()));
    }

    /** The store itself, for a host that keeps tables of its own in it. */
    public Store store() {
        return store;
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

    /** Where people's answers are entered. */
    public Ledger ledger() {
        return new JdbcLedger(store);
    }

    public LedgerReader suggestions() {
        return new JdbcLedgerReader(store);
    }

    public Tallies tallies() {
        return new JdbcTallies(store);
    }

    /** What became of suggestions, for whoever watches over their quality. */
    public Outcomes outcomes() {
        return new JdbcOutcomes(store);
    }

    /** The same with how likely each was thought to be. */
    public Observations observations() {
        return new JdbcOutcomes(store).observations();
    }

    /** What the next handling would decide by. */
    public Calibration calibration() {
        return new Learning(observations(), new JdbcCalibrations(store), clock).current();
    }

    @Override
    public void close() {
        store.close();
    }
}
