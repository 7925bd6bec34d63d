package io.mergewright.cli.doctor;

import io.mergewright.cli.doctor.CheckResult.Level;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/** Makes checks one after the other and waits for none of them longer than its limit. */
public final class Doctor {
    private Doctor() {}

    /** Tells {@code listener} each result as soon as it is there; returns the worst level. */
    public static Level examine(List<Check> checks, BiConsumer<Check, CheckResult> listener)
            throws InterruptedException {
        var worst = Level.OK;
        for (Check check : checks) {
            var result = look(check);
            listener.accept(check, result);
            worst = result.level().compareTo(worst) > 0 ? result.level() : worst;
        }
        return worst;
    }

    /** A name server that does not answer cannot be interrupted, so the thread may outlive its check. */
    private static CheckResult look(Check check) throws InterruptedException {
        var task = new FutureTask<>(check.look()::get);
        var thread = new Thread(task, "doctor");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(check.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return CheckResult.fail(
                    "no result within " + check.limit().toSeconds() + " s",
                    "look whether the name server and the disks answer");
        } catch (ExecutionException e) {
            return CheckResult.fail("could not be checked: " + e.getCause(), "run again with --verbose and report it");
        }
    }
}
