package hudson.scm;

import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;

public abstract class SCM implements Describable<SCM>, ExtensionPoint {
    public SCM() {}

    public Descriptor<SCM> getDescriptor() {
        return null;
    }
}
