package io.mergewright.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which confidence on something is done with a suggestion.
 *
 * @param publish from this confidence on it is published
 * @param ask from this confidence on, up to {@code publish}, a person is asked
 * @param targetPrecision the share of what is published that must be right; null where {@code publish} holds
 */
public record GateSettings(
        double publish, double ask, @Nullable Double targetPrecision) {
    private static final double LEAST_PRECISION = 0.5;
    private static final double MOST_PRECISION = 0.99;

    static final Setting<Double> PUBLISH =
            Setting.of("gate.publish", ValueTypes.share(), "0.7", "From this confidence on a suggestion is published.");
    static final Setting<Double> ASK = Setting.of(
            "gate.ask",
            ValueTypes.share(),
            "0.4",
            "From this confidence on, up to gate.publish, a person is asked; below it a suggestion is withheld.");

    private static final Setting<Double> TARGET_PRECISION = Setting.of(
            "gate.target-precision",
            ValueTypes.decimal(LEAST_PRECISION, MOST_PRECISION),
            "Publish from the lowest confidence above which so many are right, with 95 % certainty; gate.publish holds until enough is known.");

    public GateSettings {
        if (!(ask >= 0 && ask <= publish && publish <= 1)) {
            throw new IllegalArgumentException("bad thresholds: ask %s, publish %s".formatted(ask, publish));
        }
    }

    static List<Setting<?>> settings() {
        return List.of(PUBLISH, ASK, TARGET_PRECISION);
    }

    static GateSettings of(Settings settings) {
        return new GateSettings(
                settings.get(PUBLISH),
                settings.get(ASK),
                settings.find(TARGET_PRECISION).orElse(null));
    }
}
