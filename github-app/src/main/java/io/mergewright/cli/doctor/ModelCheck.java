package io.mergewright.cli.doctor;

import io.mergewright.cli.doctor.CheckResult.Level;
import io.mergewright.config.Configuration;
import io.mergewright.config.ModelEndpoint;
import io.mergewright.model.ModelException;
import io.mergewright.model.ModelTier;
import io.mergewright.runtime.ModelTrial;
import io.mergewright.runtime.ModelTrial.Result.Answered;
import io.mergewright.runtime.ModelTrial.Result.Failed;
import java.time.Clock;
import java.util.Locale;

/** Whether a model answers one tiny question as it has to. */
final class ModelCheck {
    private final ModelTrial trial;
    private final ModelEndpoint model;
    private final String section;

    ModelCheck(Configuration configuration, ModelTier tier, ModelEndpoint model, Clock clock) {
        this.trial = new ModelTrial(configuration, tier, clock);
        this.model = model;
        this.section = "model." + tier.name().toLowerCase(Locale.ROOT);
    }

    /** Asks the model; when nothing comes back, {@code probe} tells why. */
    CheckResult look(HttpProbe probe) {
        try {
            var result = trial.ask();
            return result instanceof Answered answered ? of(answered) : of(((Failed) result).failure(), probe);
        } catch (IllegalArgumentException e) {
            return CheckResult.fail(
                    String.valueOf(e.getMessage()), "name a file with certificates in PEM by network.ca-file");
        }
    }

    private CheckResult of(Answered answered) {
        String found = "answers in %d ms, %d tokens"
                .formatted(answered.latency().toMillis(), answered.usage().tokens());
        return answered.structured()
                ? CheckResult.ok(found + ", in the form that was asked for")
                : CheckResult.fail(
                        found + ", but not in the form that was asked for",
                        "set %s.structured-output to text, or choose another model".formatted(section));
    }

    private CheckResult of(ModelException failure, HttpProbe probe) {
        if (failure.kind() == ModelException.Kind.DISCONNECTED) {
            var reached = ReachCheck.of(probe.ask(model.url()));
            if (reached.level() == Level.FAIL) {
                return reached;
            }
        }
        String advice = new ModelAdvice(section).on(failure);
        return failure.kind().retriable() && failure.kind() != ModelException.Kind.GARBLED
                ? CheckResult.warn(String.valueOf(failure.getMessage()), advice)
                : CheckResult.fail(String.valueOf(failure.getMessage()), advice);
    }
}
