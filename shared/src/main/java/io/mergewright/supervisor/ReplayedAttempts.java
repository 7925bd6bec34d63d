package io.mergewright.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tries steps as often as they were tried when a handling was recorded, without waiting. What time did to a step then
 * is done to it again; what the step itself does now and did not then is noted. Plays one handling, once. Not thread-safe.
 */
public final class ReplayedAttempts implements Attempts {
    private final Map<String, StepReport> recorded = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    public ReplayedAttempts(List<StepReport> recorded) {
        recorded.forEach(report -> this.recorded.put(report.step(), report));
    }

    /** How the steps went otherwise than when they were recorded, one sentence each; complete after the last step. */
    public List<String> differences() {
        List<String> all = new ArrayList<>(differences);
        recorded.keySet().forEach(step -> all.add("step %s: recorded, and not there now".formatted(step)));
        return List.copyOf(all);
    }

    @Override
    public <S> Tried<S> run(Step<S> step, S state, Duration limit, String handling) {
        StepReport report = recorded.remove(step.name());
        if (report == null) {
            differences.add("step %s: not there when this was recorded".formatted(step.name()));
            return once(step, state, new StepContext(handling, 1, step.deadline()));
        }
        List<String> failures = new ArrayList<>();
        for (String then : report.failures()) {
            Tried<S> now = once(step, state, new StepContext(handling, failures.size() + 1, step.deadline()));
            if (now.state() != null && !Failure.isFromOutside(then)) {
                note(step, failures.size() + 1, "failed (%s)".formatted(then), "succeeds");
                return new Tried<>(now.state(), failures);
            }
            failures.add(reason(step, failures.size() + 1, then, now));
        }
        return report.result() instanceof StepResult.Done
                ? last(step, state, handling, failures)
                : Tried.failed(failures);
    }

    private <S> Tried<S> last(Step<S> step, S state, String handling, List<String> failures) {
        int attempt = failures.size() + 1;
        Tried<S> now = once(step, state, new StepContext(handling, attempt, step.deadline()));
        if (now.state() == null) {
            note(step, attempt, "succeeded", "fails (%s)".formatted(now.reason()));
        }
        failures.addAll(now.failures());
        return new Tried<>(now.state(), failures);
    }

    private String reason(Step<?> step, int attempt, String then, Tried<?> now) {
        if (Failure.isFromOutside(then) || Failure.isUnexpected(then)) {
            return then;
        }
        if (!now.reason().equals(then)) {
            note(step, attempt, "failed (%s)".formatted(then), "fails (%s)".formatted(now.reason()));
        }
        return now.reason();
    }

    private void note(Step<?> step, int attempt, String then, String now) {
        differences.add("step %s, attempt %d: %s then, %s now".formatted(step.name(), attempt, then, now));
    }

    private static <S> Tried<S> once(Step<S> step, S state, StepContext context) {
        try {
            return new Tried<>(Objects.requireNonNull(step.work().apply(state, context)), List.of());
        } catch (RuntimeException | StackOverflowError e) {
            return Tried.failed(List.of(Failure.reason(e)));
        }
    }
}
