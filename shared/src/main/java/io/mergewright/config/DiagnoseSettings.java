package io.mergewright.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How failed builds are diagnosed.
 *
 * @param excerptTokens the most tokens of a log that a model gets to see
 * @param deadline for one diagnosis with a model
 * @param rules a rule file of one's own; null for none
 */
public record DiagnoseSettings(
        int excerptTokens, Duration deadline, @Nullable Path rules) {
    private static final Setting<Integer> EXCERPT_TOKENS = Setting.of(
            "diagnose.excerpt-tokens",
            ValueTypes.number(100, 100_000),
            "1500",
            "Most tokens of a log that a model gets to see.");
    private static final Setting<Duration> DEADLINE = Setting.of(
            "diagnose.deadline",
            ValueTypes.duration(Duration.ofSeconds(1), Duration.ofHours(1)),
            "2m",
            "Longest time for one diagnosis with a model; after it the rules alone answer.");
    private static final Setting<Path> RULES =
            Setting.of("diagnose.rules", ValueTypes.PATH, "Rule file of your own, which wins over the shipped rules.");

    public DiagnoseSettings {
        Objects.requireNonNull(deadline, "deadline");
    }

    static List<Setting<?>> settings() {
        return List.of(EXCERPT_TOKENS, DEADLINE, RULES);
    }

    static DiagnoseSettings of(Settings settings) {
        return new DiagnoseSettings(
                settings.get(EXCERPT_TOKENS),
                settings.get(DEADLINE),
                settings.find(RULES).orElse(null));
    }
}
