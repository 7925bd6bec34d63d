package io.mergewright.config;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Whether handlings are recorded, to be replayed.
 *
 * @param cassettes whether they are; a cassette holds prompts and answers, redacted
 * @param retention how long cassettes are kept
 */
public record RecordSettings(boolean cassettes, Duration retention) {
    private static final Setting<Boolean> CASSETTES = Setting.of(
            "record.cassettes",
            ValueTypes.FLAG,
            "false",
            "Record every handling, with prompts and answers, redacted, so that it can be replayed.");
    private static final Setting<Duration> RETENTION = Setting.of(
            "record.retention",
            ValueTypes.duration(Duration.ofHours(1), Duration.ofDays(3650)),
            "14d",
            "How long recordings are kept.");

    public RecordSettings {
        Objects.requireNonNull(retention, "retention");
    }

    static List<Setting<?>> settings() {
        return List.of(CASSETTES, RETENTION);
    }

    static RecordSettings of(Settings settings) {
        return new RecordSettings(settings.get(CASSETTES), settings.get(RETENTION));
    }
}
