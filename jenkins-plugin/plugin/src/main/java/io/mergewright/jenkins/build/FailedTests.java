package io.mergewright.jenkins.build;

import hudson.model.Run;
import io.mergewright.jenkins.Installed;
import java.util.List;

/** Finds the tests that failed in a build. */
public final class FailedTests {
    private static final int MOST = 50;

    private final Installed installed;

    public FailedTests(Installed installed) {
        this.installed = installed;
    }

    /** As the test results have them; empty where there are none. */
    public List<TestFailure> of(Run<?, ?> build) {
        return installed.tests() ? TestResults.failed(build, MOST) : List.of();
    }
}
