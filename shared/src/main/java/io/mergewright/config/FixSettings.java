package io.mergewright.config;

import java.util.List;

/**
 * How models are asked for patches.
 *
 * @param promptTokens the most tokens of log and sources that a model gets to see
 * @param modelAttempts patches that models may propose for one failure; 0 for none
 */
public record FixSettings(int promptTokens, int modelAttempts) {
    private static final Setting<Integer> PROMPT_TOKENS = Setting.of(
            "fix.prompt-tokens",
            ValueTypes.number(500, 100_000),
            "4000",
            "Most tokens of log and sources that a model gets to see when it is asked for a patch.");
    private static final Setting<Integer> MODEL_ATTEMPTS = Setting.of(
            "fix.model-attempts",
            ValueTypes.number(0, 5),
            "2",
            "Patches that models may propose for one failure that no rule mends; with 0 they are not asked.");

    static List<Setting<?>> settings() {
        return List.of(PROMPT_TOKENS, MODEL_ATTEMPTS);
    }

    static FixSettings of(Settings settings) {
        return new FixSettings(settings.get(PROMPT_TOKENS), settings.get(MODEL_ATTEMPTS));
    }
}
