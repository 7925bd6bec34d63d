package org.jenkinsci.plugins.workflow.steps;

import java.io.Serializable;

public abstract class StepExecution implements Serializable {
    protected StepExecution() {}

    protected StepExecution(StepContext stepContext) {}

    public StepContext getContext() {
        return null;
    }

    public abstract boolean start() throws Exception;

    public void stop(Throwable throwable) throws Exception {}

    public void onResume() {}
}
