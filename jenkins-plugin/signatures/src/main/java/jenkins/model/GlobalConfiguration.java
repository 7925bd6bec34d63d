package jenkins.model;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;

public abstract class GlobalConfiguration extends Descriptor<GlobalConfiguration>
        implements ExtensionPoint, Describable<GlobalConfiguration> {
    protected GlobalConfiguration() {}

    public final Descriptor<GlobalConfiguration> getDescriptor() {
        return null;
    }

    public String getDisplayName() {
        return null;
    }

    public GlobalConfigurationCategory getCategory() {
        return null;
    }

    public static ExtensionList<GlobalConfiguration> all() {
        return null;
    }
}
