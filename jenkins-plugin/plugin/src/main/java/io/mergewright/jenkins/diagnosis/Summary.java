package io.mergewright.jenkins.diagnosis;

import io.mergewright.core.Fingerprint;
import io.mergewright.diagnose.Diagnosis;
import java.util.List;
import java.util.Optional;

/** What several failed steps, and the tests of a build, come to. */
record Summary(String outcome, String headline, String fingerprint) {
    /**
     * The first step that ended the build and whose log shows why speaks for the build; where no rule recognises anything in it, the failed tests
     * do, if there are any.
     */
    static Summary of(List<StepDiagnosis> steps, List<FailedTest> tests) {
        Optional<StepDiagnosis> leading = leading(steps);
        if (leading.isPresent() && (leading.get().isRecognised() || tests.isEmpty())) {
            StepDiagnosis step = leading.get();
            return new Summary(step.getOutcome(), step.getHeadline(), step.getFingerprint());
        }
        if (!tests.isEmpty()) {
            List<String> names =
                    tests.stream().map(FailedTest::getName).sorted().toList();
            return new Summary(
                    Diagnosis.Outcome.FAILED.label(),
                    headline(names),
                    Fingerprint.of(names).value());
        }
        boolean passed = steps.stream().allMatch(step -> step.getOutcome().equals(Diagnosis.Outcome.PASSED.label()));
        return passed
                ? new Summary(Diagnosis.Outcome.PASSED.label(), "The log shows no failure", "")
                : new Summary(
                        Diagnosis.Outcome.NOT_ENOUGH_EVIDENCE.label(),
                        "The log does not show why the build failed",
                        "");
    }

    static Optional<StepDiagnosis> leading(List<StepDiagnosis> steps) {
        return steps.stream()
                .filter(step -> step.hasFailed() && !step.isCaught())
                .findFirst()
                .or(() -> steps.stream().filter(StepDiagnosis::hasFailed).findFirst());
    }

    private static String headline(List<String> names) {
        return names.size() == 1
                ? "Test %s failed".formatted(names.get(0))
                : "%d tests failed, among them %s".formatted(names.size(), names.get(0));
    }

    void tell(BuildDiagnosis.Builder told) {
        told.told(outcome, headline, fingerprint);
    }
}
