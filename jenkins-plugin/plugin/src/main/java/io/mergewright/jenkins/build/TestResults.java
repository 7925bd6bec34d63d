package io.mergewright.jenkins.build;

import hudson.model.Run;
import hudson.tasks.junit.CaseResult;
import hudson.tasks.junit.TestResultAction;
import java.util.List;
import java.util.Objects;

/** Test results of a build. Knows types of an optional plugin, so whoever names this class asks for it first. */
final class TestResults {
    private TestResults() {}

    static List<TestFailure> failed(Run<?, ?> build, int most) {
        TestResultAction results = build.getAction(TestResultAction.class);
        return results == null
                ? List.of()
                : results.getFailedTests().stream()
                        .limit(most)
                        .map(TestResults::failure)
                        .toList();
    }

    private static TestFailure failure(CaseResult test) {
        return new TestFailure(
                test.getFullName(), Objects.requireNonNullElse(test.getErrorDetails(), ""), test.getAge());
    }
}
