package io.mergewright.jenkins.config;

import io.mergewright.config.Configuration;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.model.ModelTier;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.ModelTrial;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Tries whether everything that the settings name is all right: rules, store and models. */
final class Trial {
    private final CoreSettings settings;
    private final Clock clock;

    Trial(CoreSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What was tried, a line each, in order. */
    record Result(boolean passed, List<String> lines) {}

    /** Stops at the first thing without which the rest cannot be tried. */
    Result run() {
        List<String> lines = new ArrayList<>();
        try {
            Configuration configuration = settings.configuration();
            lines.add("Settings: all right");
            Diagnoser diagnoser = settings.diagnoser();
            lines.add("Rules: %d".formatted(diagnoser.rules().rules().size()));
            try (var core = AgentRuntime.open(configuration, diagnoser, clock)) {
                lines.add("Store: opened, it knows %d outcomes"
                        .formatted(core.calibration().outcomes()));
            }
            boolean answered = configuration.model().cheap() == null || ask(configuration, ModelTier.CHEAP, lines);
            answered &= configuration.model().strong() == null || ask(configuration, ModelTier.STRONG, lines);
            return new Result(answered, lines);
        } catch (CoreSettings.RefusedException | RuntimeException e) {
            lines.add(String.valueOf(e.getMessage()));
            return new Result(false, lines);
        }
    }

    private boolean ask(Configuration configuration, ModelTier tier, List<String> lines) {
        var result = new ModelTrial(configuration, tier, clock).ask();
        if (result instanceof ModelTrial.Result.Answered answered) {
            lines.add("%s model: answered within %d ms%s"
                    .formatted(
                            name(tier),
                            answered.latency().toMillis(),
                            answered.structured() ? "" : ", but not in the form that was asked for"));
            return true;
        }
        lines.add("%s model: %s"
                .formatted(
                        name(tier),
                        ((ModelTrial.Result.Failed) result).failure().getMessage()));
        return false;
    }

    private static String name(ModelTier tier) {
        return tier == ModelTier.CHEAP ? "First" : "Stronger";
    }
}
