package org.jenkinsci.plugins.workflow.flow;

import hudson.ExtensionPoint;

public abstract class FlowExecutionListener implements ExtensionPoint {
    public FlowExecutionListener() {}

    public void onRunning(FlowExecution flowExecution) {}

    public void onCompleted(FlowExecution flowExecution) {}
}
