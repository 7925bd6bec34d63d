package io.mergewright.runtime;

import io.mergewright.config.Configuration;
import io.mergewright.config.ModelEndpoint;
import io.mergewright.config.NetworkSettings;
import io.mergewright.model.AnswerCache;
import io.mergewright.model.GuardLimits;
import io.mergewright.model.GuardedChatModel;
import io.mergewright.model.ModelTier;
import io.mergewright.model.langchain4j.ApiKey;
import io.mergewright.model.langchain4j.ChatModels;
import io.mergewright.model.langchain4j.Endpoint;
import io.mergewright.model.langchain4j.Network;
import io.mergewright.model.langchain4j.Provider;
import io.mergewright.model.langchain4j.ProxyRules;
import io.mergewright.store.JdbcAnswerCache;
import io.mergewright.store.Store;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connects the models that a configuration names. Nothing is loaded where it names none. */
final class Connections {
    private static final Duration KEEP_ANSWERS = Duration.ofDays(30);

    private final Configuration configuration;
    private final Store store;
    private final Clock clock;

    Connections(Configuration configuration, Store store, Clock clock) {
        this.configuration = configuration;
        this.store = store;
        this.clock = clock;
    }

    Map<ModelTier, ConnectedModel> models() {
        Map<ModelTier, ConnectedModel> models = new EnumMap<>(ModelTier.class);
        if (configuration.model().endpoints().isEmpty()) {
            return models;
        }
        var opener = new ChatModels(network(configuration.network()), clock);
        put(models, ModelTier.CHEAP, configuration.model().cheap(), opener);
        put(models, ModelTier.STRONG, configuration.model().strong(), opener);
        return models;
    }

    private void put(
            Map<ModelTier, ConnectedModel> models,
            ModelTier tier,
            @Nullable ModelEndpoint settings,
            ChatModels opener) {
        if (settings != null) {
            models.put(tier, connected(settings, opener));
        }
    }

    private ConnectedModel connected(ModelEndpoint settings, ChatModels opener) {
        var provider = Provider.valueOf(settings.provider().name());
        var key =
                settings.key() == null ? ApiKey.NONE : new ApiKey(settings.key().revealed());
        var endpoint = Endpoint.of(provider, settings.url(), settings.name(), key);
        var usual = GuardLimits.DEFAULT;
        var limits = new GuardLimits(
                configuration.model().concurrentCalls(), usual.longestWait(), usual.window(), usual.openFor());
        @Nullable AnswerCache cache = configuration.model().cache() ? new JdbcAnswerCache(store, KEEP_ANSWERS) : null;
        return new ConnectedModel(
                provider.label(),
                settings.name(),
                new GuardedChatModel(opener.open(endpoint), endpoint.name(), limits, clock),
                cache);
    }

    private static Network network(NetworkSettings settings) {
        Map<String, String> proxies = new HashMap<>();
        put(proxies, "http_proxy", settings.httpProxy());
        put(proxies, "https_proxy", settings.httpsProxy());
        proxies.put("no_proxy", String.join(",", settings.noProxy()));
        return new Network(settings.connectTimeout(), ProxyRules.of(proxies), settings.caFile());
    }

    private static void put(Map<String, String> proxies, String name, @Nullable URI proxy) {
        if (proxy != null) {
            proxies.put(name, proxy.toString());
        }
    }
}
