package io.mergewright.supervisor;

import io.mergewright.model.ModelException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/** Puts a failure into words that hold nothing secret: messages of exceptions that are not ours stay out. */
final class Failure {
    private Failure() {}

    static String reason(Throwable failure) {
        if (failure instanceof ModelException e) {
            return String.valueOf(e.getMessage());
        }
        if (failure instanceof TimeoutException) {
            return "no result before its deadline";
        }
        if (failure instanceof RejectedExecutionException) {
            return "all workers are taken";
        }
        return "unexpected " + failure.getClass().getSimpleName();
    }
}
