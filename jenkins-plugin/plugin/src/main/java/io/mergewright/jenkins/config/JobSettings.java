package io.mergewright.jenkins.config;

import hudson.Extension;
import hudson.Util;
import hudson.model.Job;
import jenkins.model.OptionalJobProperty;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** What is different for one job. */
public final class JobSettings extends OptionalJobProperty<Job<?, ?>> {
    private boolean off;
    private boolean propose;
    private String verify = "";
    private int verifyMinutes = 10;
    private String allowedPaths = "";

    @DataBoundConstructor
    public JobSettings() {}

    /** Fills in what an older version did not keep. */
    Object readResolve() {
        verify = Util.fixNull(verify);
        allowedPaths = Util.fixNull(allowedPaths);
        verifyMinutes = Math.max(1, verifyMinutes);
        return this;
    }

    /** Whether builds of the job are diagnosed only when somebody asks. */
    public boolean isOff() {
        return off;
    }

    @DataBoundSetter
    public void setOff(boolean off) {
        this.off = off;
    }

    /** Whether fixes are looked for after failed builds. */
    public boolean isPropose() {
        return propose;
    }

    @DataBoundSetter
    public void setPropose(boolean propose) {
        this.propose = propose;
    }

    /** A line for a shell that tells whether a fix works; blank where nothing is to be run. */
    public String getVerify() {
        return verify;
    }

    @DataBoundSetter
    public void setVerify(String verify) {
        this.verify = Util.fixNull(verify).strip();
    }

    /** For each run of it. */
    public int getVerifyMinutes() {
        return verifyMinutes;
    }

    @DataBoundSetter
    public void setVerifyMinutes(int verifyMinutes) {
        this.verifyMinutes = verifyMinutes;
    }

    /** Globs of files that a fix may touch, one in a line; empty for all. */
    public String getAllowedPaths() {
        return allowedPaths;
    }

    @DataBoundSetter
    public void setAllowedPaths(String allowedPaths) {
        this.allowedPaths = Util.fixNull(allowedPaths);
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
