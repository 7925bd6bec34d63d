package io.mergewright.jenkins;

import hudson.model.Run;
import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.DiagnosisAction;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what happens in the background; the one place in which tests wait by looking again. */
public final class Await {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Await() {}

    /** The diagnosis of {@code build}, once it is made. */
    public static BuildDiagnosis diagnosis(Run<?, ?> build) throws Exception {
        until("diagnosis of " + build, () -> {
            DiagnosisAction action = build.getAction(DiagnosisAction.class);
            return action != null && action.getDiagnosis().getState() != BuildDiagnosis.State.WAITING;
        });
        return build.getAction(DiagnosisAction.class).getDiagnosis();
    }

    /** Returns once {@code condition} holds; fails when it never does. */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within %s: %s".formatted(LONGEST, what));
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }
}
