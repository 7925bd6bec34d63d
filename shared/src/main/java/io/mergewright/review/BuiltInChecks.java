package io.mergewright.review;

import io.mergewright.review.check.Checks;
import io.mergewright.review.infra.Infrastructure;

/** All checks that ship with the reviewer. */
public final class BuiltInChecks {
    private BuiltInChecks() {}

    public static Checks load() {
        return Checks.load().and(Infrastructure.checks());
    }
}
