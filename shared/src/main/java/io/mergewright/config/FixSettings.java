package io.mergewright.config;

import java.util.List;

/**
 * How much is tried to mend a failed build.
 *
 * @param candidates patches by rules that are tried for one failure
 * @param rounds in which a patch may be continued where the build got further and fails otherwise, the first included
 * @param promptTokens the most tokens of log and sources that a model gets to see
 * @param modelAttempts patches that models may propose for one failure; 0 for none
 */
public record FixSettings(int candidates, int rounds, int promptTokens, int modelAttempts) {
    private static final Setting<Integer> CANDIDATES = Setting.of(
            "fix.candidates",
            ValueTypes.number(1, 20),
            "4",
            "Patches by rules that are tried for one failure; each runs the build.");
    private static final Setting<Integer> ROUNDS = Setting.of(
            "fix.rounds",
            ValueTypes.number(1, 10),
            "3",
            "Builds for one patch: where it gets further and fails otherwise, rules look again.");
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
        return List.of(CANDIDATES, ROUNDS, PROMPT_TOKENS, MODEL_ATTEMPTS);
    }

    static FixSettings of(Settings settings) {
        return new FixSettings(
                settings.get(CANDIDATES),
                settings.get(ROUNDS),
                settings.get(PROMPT_TOKENS),
                settings.get(MODEL_ATTEMPTS));
    }
}
