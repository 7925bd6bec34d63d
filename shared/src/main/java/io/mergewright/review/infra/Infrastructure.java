package io.mergewright.review.infra;

import io.mergewright.review.check.Check;
import java.util.List;
import java.util.stream.Stream;

/** The checks of this package. */
public final class Infrastructure {
    private Infrastructure() {}

    public static List<Check> checks() {
        return Stream.of(TerraformChecks.all(), MigrationChecks.all(), List.of(new StaleLock(), new StaleOption()))
                .flatMap(List::stream)
                .toList();
    }
}
