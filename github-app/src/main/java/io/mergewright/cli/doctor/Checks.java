package io.mergewright.cli.doctor;

import io.mergewright.config.Configuration;
import io.mergewright.config.Loading;
import io.mergewright.config.Loading.Loaded;
import io.mergewright.config.ModelEndpoint;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All checks, in the order in which they are made. */
public final class Checks {
    private Checks() {}

    /**
     * Those that make sense for what was configured; without a usable configuration only those that need none.
     *
     * @param file the configuration file; null when there is none
     */
    public static List<Check> of(Loading loading, @Nullable Path file, Clock clock) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("java", () -> JavaCheck.of(Runtime.version().feature())));
        checks.add(new Check("configuration", () -> ConfigurationCheck.of(loading, file)));
        if (loading instanceof Loaded loaded) {
            addConfigured(checks, loaded.configuration(), file, clock);
        }
        return checks;
    }

    private static void addConfigured(
            List<Check> checks, Configuration configuration, @Nullable Path file, Clock clock) {
        checks.add(new Check("secrets", () -> SecretsCheck.of(configuration.settings(), file)));
        var store = configuration.store().directory();
        checks.add(new Check("store directory", () -> DirectoryCheck.of(store)));
        // Opening the store goes here: new Check("store", () -> …).
        checks.add(new Check("proxy", () -> ProxyCheck.of(configuration.network())));
        var probe = new HttpProbe(configuration.network());
        for (ModelEndpoint model : configuration.model().endpoints()) {
            checks.add(new Check("model " + model.name(), () -> ReachCheck.of(probe.ask(model.url()))));
            // Asking the model one short question goes here: new Check("answer of " + model.name(), () -> …).
        }
        configuration.model().endpoints().stream()
                .map(ModelEndpoint::url)
                .findFirst()
                .ifPresent(url -> checks.add(new Check("clock", () -> ClockCheck.of(probe.ask(url), clock))));
        if (configuration.trace().otlpUrl() != null) {
            var otlp = configuration.trace().otlpUrl();
            checks.add(new Check("trace receiver", () -> ReachCheck.of(probe.ask(otlp))));
        }
    }
}
