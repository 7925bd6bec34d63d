package io.mergewright.jenkins.history;

import hudson.model.Api;
import io.mergewright.jenkins.config.InForce;
import io.mergewright.jenkins.config.MergewrightConfiguration;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The settings of the agent core in force, for those who may see the configuration of Jenkins. */
@ExportedBean
public final class SettingsPage implements StaplerProxy {
    @Override
    public Object getTarget() {
        Jenkins.get().checkPermission(Jenkins.SYSTEM_READ);
        return this;
    }

    public Api getApi() {
        return new Api(this);
    }

    /** In the order in which they are documented; none where they are refused. */
    @Exported
    public List<InForce> getAll() {
        return MergewrightConfiguration.get().inForce();
    }
}
