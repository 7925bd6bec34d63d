package io.mergewright.jenkins.history;

import hudson.Extension;
import hudson.ExtensionList;
import io.mergewright.jenkins.Agents;
import io.mergewright.store.Store;
import io.mergewright.store.StoreException;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/**
 * Our tables in the store of the agent core. Where they cannot be used, whoever asks gets nothing, and the log says so once until they can be
 * used again. Thread-safe.
 */
@Extension
public final class HistoryStore {
    static final String MIGRATIONS = "io/mergewright/jenkins/history/migration";
    static final String HISTORY = "jenkins_schema_history";

    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");

    private final Agents agents = ExtensionList.lookupSingleton(Agents.class);
    private WeakReference<Store> ready = new WeakReference<>(null);
    private boolean complained;

    /** The one of this controller. */
    public static HistoryStore get() {
        return ExtensionList.lookupSingleton(HistoryStore.class);
    }

    /** What {@code use} gives; empty where the tables cannot be used. */
    <T> Optional<T> use(Function<Tables, T> use) {
        try {
            Optional<T> given = agents.use((core, settings) -> use.apply(tables(core.store())));
            if (given.isPresent()) {
                complained(false);
            }
            return given;
        } catch (StoreException e) {
            if (!complained(true)) {
                LOG.log(Level.WARNING, "failures and fixes cannot be looked up or kept: {0}", e.getMessage());
            }
            return Optional.empty();
        }
    }

    private synchronized boolean complained(boolean now) {
        boolean before = complained;
        complained = now;
        return before;
    }

    private synchronized Tables tables(Store store) {
        if (ready.get() != store) {
            store.migrate(MIGRATIONS, HISTORY);
            ready = new WeakReference<>(store);
        }
        return Tables.of(store.database(), Jenkins.get().getLegacyInstanceId());
    }
}
