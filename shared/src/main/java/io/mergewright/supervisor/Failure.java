package io.mergewright.supervisor;

import io.mergewright.model.ModelException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/** Puts a failure into words that hold nothing secret: messages of exceptions that are not ours stay out. */
final class Failure {
    private static final String LATE = "no result before its deadline";
    private static final String CROWDED = "all workers are taken";
    private static final String INTERRUPTED = "interrupted";
    private static final String UNEXPECTED = "unexpected ";

    private Failure() {}

    static String reason(Throwable failure) {
        if (failure instanceof ModelException e) {
            return String.valueOf(e.getMessage());
        }
        if (failure instanceof TimeoutException) {
            return LATE;
        }
        if (failure instanceof RejectedExecutionException) {
            return CROWDED;
        }
        if (failure instanceof InterruptedException) {
            return INTERRUPTED;
        }
        return UNEXPECTED + failure.getClass().getSimpleName();
    }

    /** Whether time or other handlings were the reason, and nothing that the step itself did. */
    static boolean isFromOutside(String reason) {
        return reason.equals(LATE) || reason.equals(CROWDED) || reason.equals(INTERRUPTED);
    }

    /** Whether it was none of the failures that a step may expect. */
    static boolean isUnexpected(String reason) {
        return reason.startsWith(UNEXPECTED);
    }
}
