package hudson.model.listeners;

import hudson.ExtensionPoint;
import hudson.model.Run;
import hudson.model.TaskListener;

public abstract class RunListener<R extends Run> implements ExtensionPoint {
    protected RunListener(Class<R> type) {}

    protected RunListener() {}

    public void onStarted(R arg0, TaskListener taskListener) {}

    public void onCompleted(R arg0, TaskListener taskListener) {}

    public void onFinalized(R arg0) {}

    public void onDeleted(R arg0) {}
}
