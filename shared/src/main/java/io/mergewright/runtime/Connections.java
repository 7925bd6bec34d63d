package io.mergewright.runtime;

import io.mergewright.config.AnswerStyle;
import io.mergewright.config.Configuration;
import io.mergewright.config.ModelEndpoint;
import io.mergewright.config.StructuredOutput;
import io.mergewright.model.AnswerCache;
import io.mergewright.model.GuardLimits;
import io.mergewright.model.GuardedChatModel;
import io.mergewright.model.ModelTier;
import io.mergewright.model.langchain4j.ApiKey;
import io.mergewright.model.langchain4j.ChatModels;
import io.mergewright.model.langchain4j.Endpoint;
import io.mergewright.model.langchain4j.Provider;
import io.mergewright.model.langchain4j.Sampling;
import io.mergewright.model.langchain4j.SchemaDelivery;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connects the models that a configuration names. Nothing is loaded where it names none. */
final class Connections {
    private final Configuration configuration;
    private final @Nullable AnswerCache cache;
    private final Clock clock;

    /** @param cache of answers; null for none */
    Connections(Configuration configuration, @Nullable AnswerCache cache, Clock clock) {
        this.configuration = configuration;
        this.cache = cache;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException naming the file of certificates when it cannot be used */
    Map<ModelTier, ConnectedModel> models() {
        Map<ModelTier, ConnectedModel> models = new EnumMap<>(ModelTier.class);
        if (configuration.model().endpoints().isEmpty()) {
            return models;
        }
        var opener = new ChatModels(Networks.of(configuration.network()), clock);
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
        var endpoint = endpoint(settings);
        var usual = GuardLimits.DEFAULT;
        var limits = new GuardLimits(
                configuration.model().concurrentCalls(), usual.longestWait(), usual.window(), usual.openFor());
        return new ConnectedModel(
                settings, new GuardedChatModel(opener.open(endpoint), endpoint.name(), limits, clock), cache);
    }

    private static Endpoint endpoint(ModelEndpoint settings) {
        AnswerStyle style = settings.style();
        return new Endpoint(
                Provider.valueOf(settings.provider().name()),
                settings.url(),
                settings.name(),
                settings.key() == null ? ApiKey.NONE : new ApiKey(settings.key().revealed()),
                new Sampling(style.temperature(), style.seed()),
                style.structuredOutput() == StructuredOutput.SCHEMA ? SchemaDelivery.ENFORCED : SchemaDelivery.AS_TEXT);
    }
}
