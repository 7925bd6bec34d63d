package io.mergewright.runtime;

import io.mergewright.budget.PriceFile;
import io.mergewright.budget.PriceList;
import io.mergewright.budget.SpendBreaker;
import io.mergewright.config.Configuration;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.explain.Explainer;
import io.mergewright.gate.ConfidenceModel;
import io.mergewright.gate.Gate;
import io.mergewright.log.LogWindow;
import io.mergewright.model.ModelTier;
import io.mergewright.store.InstallationSecret;
import io.mergewright.store.JdbcBudget;
import io.mergewright.store.JdbcSpendHistory;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.store.Store;
import io.mergewright.supervisor.DiagnosisPlan;
import io.mergewright.supervisor.Investigation;
import io.mergewright.supervisor.Luck;
import io.mergewright.supervisor.ModelAccess;
import io.mergewright.supervisor.Outcome;
import io.mergewright.supervisor.Pause;
import io.mergewright.supervisor.Supervisor;
import io.mergewright.supervisor.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agent core of one process, put together from its configuration. Thread-safe. */
public final class AgentRuntime implements AutoCloseable {
    private static final int WORKERS = 64;
    private static final int SECRET_BYTES = 32;

    private final Configuration configuration;
    private final Store store;
    private final Tracing tracing;
    private final Workers workers = new Workers(WORKERS);
    private final Supervisor supervisor;
    private final Explainer explainer;
    private final Map<ModelTier, ConnectedModel> models;
    private final ConfiguredModels.Purse purse;

    private AgentRuntime(Configuration configuration, Store store, Clock clock) {
        this.configuration = configuration;
        this.store = store;
        var traces = new JdbcTraceStore(store);
        traces.prune(clock.instant().minus(configuration.trace().retention()));
        this.tracing = new Tracing(configuration.trace(), traces);
        this.models = new Connections(configuration, store, clock).models();
        this.purse = purse(configuration, store);
        this.explainer = new Explainer(
                configuration.diagnose().excerptTokens(),
                new Marks(new InstallationSecret(store, AgentRuntime::randomText).text()));
        this.supervisor = new Supervisor(
                workers,
                tracing.tracer(),
                clock,
                new Luck(Pause.REAL, new Random()),
                () -> UUID.randomUUID().toString().replace("-", ""));
    }

    /**
     * Opens the store and connects what is configured; no model is asked yet.
     *
     * @throws io.mergewright.store.StoreException when the store cannot be opened
     */
    public static AgentRuntime open(Configuration configuration, Clock clock) {
        Store store = Store.open(Conversions.store(configuration.store()), clock);
        try {
            return new AgentRuntime(configuration, store, clock);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Investigates a failed build of {@code workflow}, such as {@code acme/shop}, after the rules have spoken. */
    public Outcome<Investigation> investigate(LogWindow log, Diagnosis rules, String workflow) {
        ModelAccess access = new ConfiguredModels(models, purse, workflow, tracing.tracer(), tracing.words());
        var gate = new Gate(new ConfidenceModel(), Conversions.thresholds(configuration.gate()));
        var plan = new DiagnosisPlan(explainer, gate, access, limits());
        return supervisor.run(plan.plan(), Investigation.of(log, rules));
    }

    private static String randomText() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private DiagnosisPlan.Limits limits() {
        Duration handling = configuration.diagnose().deadline();
        Duration call = configuration.model().endpoints().stream()
                .map(endpoint -> endpoint.timeout())
                .max(Duration::compareTo)
                .orElse(handling);
        return new DiagnosisPlan.Limits(
                configuration.model().attempts(), configuration.model().strongBelow(), call, handling, handling);
    }

    static ConfiguredModels.Purse purse(Configuration configuration, Store store) {
        var budget = new JdbcBudget(
                store,
                Conversions.budget(configuration.budget()),
                () -> UUID.randomUUID().toString(),
                new AlertLog());
        var breaker = new SpendBreaker(new JdbcSpendHistory(store), Conversions.breaker(configuration.budget()));
        return new ConfiguredModels.Purse(
                budget,
                prices(configuration.model().prices()),
                breaker,
                configuration.budget(),
                configuration.model().attempts());
    }

    private static PriceList prices(@Nullable Path own) {
        if (own == null) {
            return PriceFile.shipped();
        }
        try (var reader = Files.newBufferedReader(own)) {
            return PriceFile.shipped().with(PriceFile.read(own.toString(), reader));
        } catch (IOException e) {
            throw new RuntimeSetupException("the price file %s cannot be read".formatted(own), e);
        }
    }

    @Override
    public void close() {
        workers.close();
        tracing.close();
        store.close();
    }
}
