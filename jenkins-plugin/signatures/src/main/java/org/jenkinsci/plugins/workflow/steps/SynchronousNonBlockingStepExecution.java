package org.jenkinsci.plugins.workflow.steps;

public abstract class SynchronousNonBlockingStepExecution<T> extends StepExecution {
    protected SynchronousNonBlockingStepExecution(StepContext stepContext) {}

    protected abstract T run() throws Exception;

    public final boolean start() throws Exception {
        return false;
    }

    public void stop(Throwable throwable) throws Exception {}

    public void onResume() {}
}
