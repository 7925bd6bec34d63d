package io.mergewright.jenkins.config;

import hudson.Extension;
import hudson.model.Job;
import jenkins.model.OptionalJobProperty;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** What is different for one job. */
public final class JobSettings extends OptionalJobProperty<Job<?, ?>> {
    private boolean off;

    @DataBoundConstructor
    public JobSettings() {}

    /** Whether builds of the job are diagnosed only when somebody asks. */
    public boolean isOff() {
        return off;
    }

    @DataBoundSetter
    public void setOff(boolean off) {
        this.off = off;
    }

    /** Describes it to Jenkins. */
    @Extension
    @Symbol("mergewrightSettings")
    public static final class DescriptorImpl extends OptionalJobProperty.OptionalJobPropertyDescriptor {
        @Override
        public String getDisplayName() {
            return "Mergewright";
        }
    }
}
