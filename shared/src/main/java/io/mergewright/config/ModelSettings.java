package io.mergewright.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models that may be asked.
 *
 * @param cheap null when everything is done by rules
 * @param strong null when there is only the cheap one
 * @param strongBelow the strong model is asked when the confidence after the cheap one is below this
 * @param attempts calls for one answer, the first included
 * @param concurrentCalls the most calls to one model at the same time
 * @param cache whether an answer is used again for the same question
 * @param prices a file with prices that win over the shipped ones; null when there is none
 */
public record ModelSettings(
        @Nullable ModelEndpoint cheap,
        @Nullable ModelEndpoint strong,
        double strongBelow,
        int attempts,
        int concurrentCalls,
        boolean cache,
        @Nullable Path prices) {
    static final EndpointKeys CHEAP = EndpointKeys.of("model.cheap", "the cheap model", "30s", "1000");
    static final EndpointKeys STRONG = EndpointKeys.of("model.strong", "the strong model", "60s", "2000");

    private static final Setting<Double> STRONG_BELOW = Setting.of(
            "model.strong-below",
            ValueTypes.share(),
            "0.6",
            "The strong model is asked when the confidence after the cheap one is below this.");
    private static final Setting<Integer> ATTEMPTS =
            Setting.of("model.attempts", ValueTypes.number(1, 10), "3", "Calls for one answer, the first included.");
    private static final Setting<Integer> CONCURRENT_CALLS = Setting.of(
            "model.concurrent-calls", ValueTypes.number(1, 256), "8", "Most calls to one model at the same time.");
    private static final Setting<Boolean> CACHE =
            Setting.of("model.cache", ValueTypes.FLAG, "true", "Use an answer again for the same question.");
    private static final Setting<Path> PRICES =
            Setting.of("model.prices", ValueTypes.PATH, "File with prices that win over the shipped ones.");

    /** The same with no model configured. */
    ModelSettings withoutModels() {
        return new ModelSettings(null, null, strongBelow, attempts, concurrentCalls, cache, prices);
    }

    static List<Setting<?>> settings() {
        List<Setting<?>> settings = new ArrayList<>(CHEAP.settings());
        settings.addAll(STRONG.settings());
        settings.addAll(List.of(STRONG_BELOW, ATTEMPTS, CONCURRENT_CALLS, CACHE, PRICES));
        return settings;
    }

    static ModelSettings of(Settings settings) {
        return new ModelSettings(
                CHEAP.endpoint(settings).orElse(null),
                STRONG.endpoint(settings).orElse(null),
                settings.get(STRONG_BELOW),
                settings.get(ATTEMPTS),
                settings.get(CONCURRENT_CALLS),
                settings.get(CACHE),
                settings.find(PRICES).orElse(null));
    }

    /** The models that are configured, the cheap one first. */
    public List<ModelEndpoint> endpoints() {
        List<ModelEndpoint> endpoints = new ArrayList<>();
        if (cheap != null) {
            endpoints.add(cheap);
        }
        if (strong != null) {
            endpoints.add(strong);
        }
        return endpoints;
    }
}
