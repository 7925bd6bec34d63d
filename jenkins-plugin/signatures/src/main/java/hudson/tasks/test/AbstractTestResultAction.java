package hudson.tasks.test;

import hudson.model.Action;
import java.util.List;

public abstract class AbstractTestResultAction<T extends AbstractTestResultAction> implements Action {
    protected AbstractTestResultAction() {}

    public abstract int getFailCount();

    public int getSkipCount() {
        return 0;
    }

    public abstract int getTotalCount();

    public List<? extends TestResult> getFailedTests() {
        return null;
    }

    public String getDisplayName() {
        return null;
    }

    public String getIconFileName() {
        return null;
    }

    public String getUrlName() {
        return null;
    }
}
