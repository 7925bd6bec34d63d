package io.mergewright.cli.doctor;

import io.mergewright.config.Configuration;
import io.mergewright.config.Loading;
import io.mergewright.config.Loading.Loaded;
import io.mergewright.config.ModelEndpoint;
import io.mergewright.model.ModelTier;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All checks, in the order in which they are made. */
public final class Checks {
    private final List<Check> checks = new ArrayList<>();
    private final Configuration configuration;
    private final Clock clock;

    private Checks(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * Those that make sense for what was configured; without a usable configuration only those that need none.
     *
     * @param file the configuration file; null when there is none
     * @param offline whether no other machine may be contacted
     */
    public static List<Check> of(Loading loading, @Nullable Path file, boolean offline, Clock clock) {
        List<Check> all = new ArrayList<>();
        all.add(Check.of("java", () -> JavaCheck.of(Runtime.version().feature())));
        all.add(Check.of("configuration", () -> ConfigurationCheck.of(loading, file)));
        if (loading instanceof Loaded loaded) {
            var configured = new Checks(loaded.configuration(), clock);
            configured.addLocal(file);
            configured.addRemote(offline);
            all.addAll(configured.checks);
        }
        return all;
    }

    private void addLocal(@Nullable Path file) {
        add(Check.of("secrets", () -> SecretsCheck.of(configuration.settings(), file)));
        var store = configuration.store();
        if (store.url() == null) {
            add(Check.of("store directory", () -> DirectoryCheck.of(store.directory())));
            add(Check.of("store", () -> StoreCheck.of(configuration)));
            add(Check.of("acceptance", () -> AcceptanceCheck.of(configuration, clock)));
        }
        if (!configuration.model().endpoints().isEmpty()) {
            add(Check.of("prices", () -> PriceCheck.of(configuration.model())));
        }
    }

    private void addRemote(boolean offline) {
        if (offline) {
            add(Check.of("network", () -> CheckResult.ok("left out, as --offline asks")));
            return;
        }
        if (configuration.store().url() != null) {
            add(Check.of("store", () -> StoreCheck.of(configuration)));
            add(Check.of("acceptance", () -> AcceptanceCheck.of(configuration, clock)));
        }
        add(Check.of("proxy", () -> ProxyCheck.of(configuration.network())));
        var probe = new HttpProbe(configuration.network());
        addModel(ModelTier.CHEAP, configuration.model().cheap(), probe);
        addModel(ModelTier.STRONG, configuration.model().strong(), probe);
        configuration.model().endpoints().stream()
                .map(ModelEndpoint::url)
                .findFirst()
                .ifPresent(url -> add(Check.of("clock", () -> ClockCheck.of(probe.ask(url), clock))));
        AppChecks.of(configuration, probe, clock).forEach(this::add);
        Optional.ofNullable(configuration.trace().otlpUrl())
                .ifPresent(otlp -> add(Check.of("trace receiver", () -> ReachCheck.of(probe.ask(otlp)))));
    }

    private void addModel(ModelTier tier, @Nullable ModelEndpoint model, HttpProbe probe) {
        if (model != null) {
            var check = new ModelCheck(configuration, tier, model, clock);
            add(new Check("model " + model.name(), model.timeout().plus(probe.limit()), () -> check.look(probe)));
        }
    }

    private void add(Check check) {
        checks.add(check);
    }
}
