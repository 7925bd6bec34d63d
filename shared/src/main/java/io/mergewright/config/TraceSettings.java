package io.mergewright.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of each handling.
 *
 * @param storePrompts whether prompts and answers are kept as well, redacted
 * @param retention how long traces are kept
 * @param otlpUrl where spans are sent by OTLP over HTTP; null for nowhere
 */
public record TraceSettings(
        boolean enabled,
        boolean storePrompts,
        Duration retention,
        @Nullable URI otlpUrl) {
    private static final Setting<Boolean> ENABLED =
            Setting.of("trace.enabled", ValueTypes.FLAG, "true", "Keep a trace of every handling.");
    private static final Setting<Boolean> STORE_PROMPTS = Setting.of(
            "trace.store-prompts", ValueTypes.FLAG, "false", "Keep prompts and answers in traces, redacted.");
    private static final Setting<Duration> RETENTION = Setting.of(
            "trace.retention",
            ValueTypes.duration(Duration.ofHours(1), Duration.ofDays(3650)),
            "30d",
            "How long traces are kept.");
    private static final Setting<URI> OTLP_URL =
            Setting.of("trace.otlp-url", ValueTypes.URL, "Where spans are sent by OTLP over HTTP.");

    public TraceSettings {
        Objects.requireNonNull(retention, "retention");
    }

    static List<Setting<?>> settings() {
        return List.of(ENABLED, STORE_PROMPTS, RETENTION, OTLP_URL);
    }

    static TraceSettings of(Settings settings) {
        return new TraceSettings(
                settings.get(ENABLED),
                settings.get(STORE_PROMPTS),
                settings.get(RETENTION),
                settings.find(OTLP_URL).orElse(null));
    }
}
