package io.mergewright.config;

import java.util.List;

/**
 * From which confidence on something is done with a suggestion.
 *
 * @param publish from this confidence on it is published
 * @param ask from this confidence on, up to {@code publish}, a person is asked
 */
public record GateSettings(double publish, double ask) {
    static final Setting<Double> PUBLISH =
            Setting.of("gate.publish", ValueTypes.share(), "0.7", "From this confidence on a suggestion is published.");
    static final Setting<Double> ASK = Setting.of(
            "gate.ask",
            ValueTypes.share(),
            "0.4",
            "From this confidence on, up to gate.publish, a person is asked; below it a suggestion is withheld.");

    public GateSettings {
        if (!(ask >= 0 && ask <= publish && publish <= 1)) {
            throw new IllegalArgumentException("bad thresholds: ask %s, publish %s".formatted(ask, publish));
        }
    }

    static List<Setting<?>> settings() {
        return List.of(PUBLISH, ASK);
    }

    static GateSettings of(Settings settings) {
        return new GateSettings(settings.get(PUBLISH), settings.get(ASK));
    }
}
