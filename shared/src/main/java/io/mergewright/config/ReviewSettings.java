package io.mergewright.config;

import java.time.Duration;
import java.util.List;

/**
 * How much models may be asked about a change.
 *
 * @param promptTokens the most tokens of a change that a model gets to see in one call
 * @param batches portions of the change that are read; 0 for none
 * @param readings of each portion, each from somewhere else
 * @param deadline for all that models are asked
 * @param deep whether the server looks at Java also with rules of PMD
 */
public record ReviewSettings(int promptTokens, int batches, int readings, Duration deadline, boolean deep) {
    private static final Setting<Integer> PROMPT_TOKENS = Setting.of(
            "review.prompt-tokens",
            ValueTypes.number(500, 100_000),
            "6000",
            "Most tokens of a change that a model gets to see in one call.");
    private static final Setting<Integer> BATCHES = Setting.of(
            "review.batches",
            ValueTypes.number(0, 10),
            "2",
            "Portions of a change that models read, the riskiest first; with 0 they are not asked.");
    private static final Setting<Integer> READINGS = Setting.of(
            "review.readings",
            ValueTypes.number(1, 3),
            "2",
            "Readings of each portion, each from another point of view; what two of them say is surer.");
    private static final Setting<Duration> DEADLINE = Setting.of(
            "review.deadline",
            ValueTypes.duration(Duration.ofSeconds(1), Duration.ofHours(1)),
            "5m",
            "Longest time for all that models are asked of a change.");

    private static final Setting<Boolean> DEEP = Setting.of(
            "review.deep",
            ValueTypes.FLAG,
            "false",
            "Whether the server looks at Java also with rules of PMD, which takes some seconds more.");

    static List<Setting<?>> settings() {
        return List.of(PROMPT_TOKENS, BATCHES, READINGS, DEADLINE, DEEP);
    }

    static ReviewSettings of(Settings settings) {
        return new ReviewSettings(
                settings.get(PROMPT_TOKENS),
                settings.get(BATCHES),
                settings.get(READINGS),
                settings.get(DEADLINE),
                settings.get(DEEP));
    }
}
