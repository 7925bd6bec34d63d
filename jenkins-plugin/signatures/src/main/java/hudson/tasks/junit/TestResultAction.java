package hudson.tasks.junit;

import hudson.tasks.test.AbstractTestResultAction;
import java.util.List;

public class TestResultAction extends AbstractTestResultAction<TestResultAction> {
    private TestResultAction() {}

    public synchronized int getFailCount() {
        return 0;
    }

    public synchronized int getTotalCount() {
        return 0;
    }

    public List<CaseResult> getFailedTests() {
        return null;
    }
}
