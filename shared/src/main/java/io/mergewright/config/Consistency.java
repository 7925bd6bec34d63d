package io.mergewright.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What settings must mean together. Each problem is reported where one of them was set. */
final class Consistency {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Settings settings;
    private final List<Problem> problems = new ArrayList<>();

    private Consistency(Settings settings) {
        this.settings = settings;
    }

    static List<Problem> problems(Settings settings) {
        var check = new Consistency(settings);
        check.endpoint(ModelSettings.CHEAP);
        check.endpoint(ModelSettings.STRONG);
        check.strongAlone();
        check.thresholds();
        check.store();
        check.logIn();
        return check.problems;
    }

    private void endpoint(EndpointKeys keys) {
        var provider = settings.get(keys.provider());
        if (provider == ModelProvider.NONE) {
            unused(keys);
            return;
        }
        if (!settings.isSet(keys.name())) {
            error(keys.provider(), "'" + keys.name().key() + "' is missing: the name of the model");
        }
        if (provider.needsKey() && !settings.isSet(keys.url()) && !settings.isSet(keys.key())) {
            String key = keys.key().key();
            error(keys.provider(), "'" + key + "' is missing; '" + key + "-env' can name a variable that holds it");
        }
        lease(keys);
        settings.find(keys.url()).ifPresent(url -> openLine(keys, url));
    }

    private void unused(EndpointKeys keys) {
        for (Setting<?> setting : List.of(keys.name(), keys.url(), keys.key())) {
            if (settings.isSet(setting)) {
                warn(
                        setting,
                        "'" + setting.key() + "' is not used: '"
                                + keys.provider().key() + "' is none");
            }
        }
    }

    /** A call that is still waiting must not lose the money that was set aside for it. */
    private void lease(EndpointKeys keys) {
        if (settings.get(SpendSettings.LEASE).compareTo(settings.get(keys.timeout())) <= 0) {
            error(
                    settings.source(SpendSettings.LEASE) instanceof Source.Default
                            ? keys.timeout()
                            : SpendSettings.LEASE,
                    "'budget.lease' must be longer than '" + keys.timeout().key() + "'");
        }
    }

    private void openLine(EndpointKeys keys, URI url) {
        boolean here = THIS_MACHINE.contains(url.getHost().toLowerCase(Locale.ROOT));
        if ("http".equals(url.getScheme()) && !here && settings.isSet(keys.key())) {
            warn(keys.url(), "the key and parts of logs go over the network unencrypted; use https");
        }
    }

    private void strongAlone() {
        if (settings.get(ModelSettings.CHEAP.provider()) == ModelProvider.NONE
                && settings.get(ModelSettings.STRONG.provider()) != ModelProvider.NONE) {
            error(ModelSettings.STRONG.provider(), "a strong model needs a cheap one, which is asked first");
        }
    }

    private void thresholds() {
        if (settings.get(GateSettings.ASK) > settings.get(GateSettings.PUBLISH)) {
            boolean byAsk = settings.source(GateSettings.PUBLISH) instanceof Source.Default;
            error(byAsk ? GateSettings.ASK : GateSettings.PUBLISH, "'gate.ask' must not be above 'gate.publish'");
        }
    }

    private void store() {
        if (settings.isSet(DatabaseSettings.PASSWORD) && !settings.isSet(DatabaseSettings.URL)) {
            warn(DatabaseSettings.PASSWORD, "'store.password' is not used: 'store.url' is not set");
        }
    }

    private void logIn() {
        if (settings.isSet(AccessSettings.CLIENT_ID) && !settings.isSet(AccessSettings.CLIENT_SECRET)) {
            error(AccessSettings.CLIENT_ID, "'access.client-secret' is missing");
        }
        if (settings.isSet(AccessSettings.CLIENT_SECRET) && !settings.isSet(AccessSettings.CLIENT_ID)) {
            error(AccessSettings.CLIENT_SECRET, "'access.client-id' is missing");
        }
    }

    private void error(Setting<?> at, String message) {
        problems.add(Problem.error(settings.source(at), message));
    }

    private void warn(Setting<?> at, String message) {
        problems.add(Problem.warning(settings.source(at), message));
    }
}
