package io.mergewright.review;

import io.mergewright.review.check.Checks;
import io.mergewright.review.code.CodeChecks;
import io.mergewright.review.infra.Infrastructure;
import java.util.List;

/** All checks that come with Mergewright. */
public final class ShippedChecks {
    private ShippedChecks() {}

    /** A set of them, for one thread at a time. */
    public static Checks load() {
        return Checks.with(Infrastructure.checks(), List.of(CodeChecks.load()));
    }
}
