package io.mergewright.config;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What is kept of handlings so that they can be replayed.
 *
 * @param retention how long recordings are kept
 */
public record RecordSettings(boolean enabled, Duration retention) {
    private static final Setting<Boolean> ENABLED = Setting.of(
            "record.enabled",
            ValueTypes.FLAG,
            "false",
            "Record every handling, its log without secrets included, so that it can be replayed.");
    private static final Setting<Duration> RETENTION = Setting.of(
            "record.retention",
            ValueTypes.duration(Duration.ofHours(1), Duration.ofDays(3650)),
            "7d",
            "How long recordings are kept.");

    public RecordSettings {
        Objects.requireNonNull(retention, "retention");
    }

    static List<Setting<?>> settings() {
        return List.of(ENABLED, RETENTION);
    }

    static RecordSettings of(Settings settings) {
        return new RecordSettings(settings.get(ENABLED), settings.get(RETENTION));
    }
}
