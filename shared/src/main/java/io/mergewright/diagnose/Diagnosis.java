package io.mergewright.diagnose;

import io.mergewright.core.Category;
import io.mergewright.core.Evidence;
import io.mergewright.core.FailureKind;
import io.mergewright.core.Finding;
import io.mergewright.core.Fingerprint;
import io.mergewright.core.Location;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * What a build log tells.
 *
 * @param headline one sentence
 * @param excerpts the lines that explain the failure, best first
 * @param causes what explains the failure, best first; empty unless {@code outcome} is {@link Outcome#FAILED}
 * @param locations places in source files, best first, over all causes; without a failure, the places of remarks
 * @param failedTests as the tools name them
 * @param exitCode of the first command that failed
 * @param fingerprint the same for the same failure in another run
 * @param problems what kept the log from being read as a whole
 */
public record Diagnosis(
        Outcome outcome,
        Category category,
        FailureKind kind,
        String headline,
        List<Evidence> excerpts,
        List<Finding> causes,
        List<Location> locations,
        List<String> failedTests,
        OptionalInt exitCode,
        Fingerprint fingerprint,
        List<String> problems) {
    /** Whether the build failed, as far as its log tells. */
    public enum Outcome {
        FAILED,
        PASSED,
        /** The log holds no sign of either. */
        NOT_ENOUGH_EVIDENCE;

        /** As files have it, such as {@code not-enough-evidence}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Diagnosis {
        excerpts = List.copyOf(excerpts);
        causes = List.copyOf(causes);
        locations = List.copyOf(locations);
        failedTests = List.copyOf(failedTests);
        problems = List.copyOf(problems);
    }

    public boolean failed() {
        return outcome == Outcome.FAILED;
    }

    /** The tool of the leading cause, or {@code general} where no rule knew it. */
    public String tool() {
        return causes.isEmpty() ? "general" : causes.get(0).tool();
    }
}
