package io.mergewright.jenkins.config;

import hudson.Extension;
import hudson.model.Job;
import jenkins.model.OptionalJobProperty;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** What is different for one job: all of it, whatever its folder and the system say. */
public final class JobSettings extends OptionalJobProperty<Job<?, ?>> {
    private boolean off;
    private @Nullable ProposalSettings fixes;

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

    /** How fixes are looked for after failed builds; null where they are not. */
    public @Nullable ProposalSettings getFixes() {
        return fixes;
    }

    @DataBoundSetter
    public void setFixes(@Nullable ProposalSettings fixes) {
        this.fixes = fixes;
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
