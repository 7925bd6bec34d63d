package io.mergewright.jenkins.diagnosis;

import java.util.List;

/** Diagnoses for tests of other packages. */
public final class SampleDiagnoses {
    private SampleDiagnoses() {}

    /** One that failed tests alone speak for, made in three seconds. */
    public static BuildDiagnosis failedTest(String headline) {
        return done().told("failed", headline, "3f2a")
                .tests(List.of(new FailedTest("ShopTest.sells", "expected 1", 1)))
                .build();
    }

    /** One of a log that shows nothing. */
    public static BuildDiagnosis unclear() {
        return done().told("not-enough-evidence", "The log does not show why", "")
                .build();
    }

    private static BuildDiagnosis.Builder done() {
        return new BuildDiagnosis.Builder(BuildDiagnosis.State.DONE).took(3000);
    }
}
