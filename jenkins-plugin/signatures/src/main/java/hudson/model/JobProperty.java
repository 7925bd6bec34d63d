package hudson.model;

import hudson.ExtensionPoint;
import hudson.tasks.BuildStep;
import hudson.tasks.BuildStepMonitor;

public abstract class JobProperty<J extends Job<?, ?>>
        implements Describable<JobProperty<?>>, BuildStep, ExtensionPoint {
    protected transient J owner;

    public JobProperty() {}

    public JobPropertyDescriptor getDescriptor() {
        return null;
    }

    public BuildStepMonitor getRequiredMonitorService() {
        return null;
    }
}
