package io.mergewright.jenkins.step;

import hudson.EnvVars;
import hudson.Extension;
import hudson.model.AbstractProject;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.BuildStepMonitor;
import hudson.tasks.Publisher;
import hudson.tasks.Recorder;
import io.mergewright.jenkins.diagnosis.Focus;
import jenkins.tasks.SimpleBuildStep;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Diagnoses a failed build as its last action. It never fails the build. */
@SuppressWarnings("unchecked") // Jenkins has the type of the descriptor without its parameter.
public final class DiagnosePublisher extends Recorder implements SimpleBuildStep {
    private boolean quiet;

    @DataBoundConstructor
    public DiagnosePublisher() {}

    /** Whether the console says one line only. */
    public boolean isQuiet() {
        return quiet;
    }

    @DataBoundSetter
    public void setQuiet(boolean quiet) {
        this.quiet = quiet;
    }

    @Override
    public void perform(Run<?, ?> build, EnvVars environment, TaskListener listener) {
        Result result = build.getResult();
        if (result != null && result.isWorseOrEqualTo(Result.UNSTABLE)) {
            new DiagnosisOfRunningBuild(build, listener).diagnose(Focus.CONSOLE, quiet);
        }
    }

    @Override
    public boolean requiresWorkspace() {
        return false;
    }

    @Override
    public BuildStepMonitor getRequiredMonitorService() {
        return BuildStepMonitor.NONE;
    }

    /** Describes it to Jenkins. */
    @Extension
    @Symbol("diagnoseBuild")
    public static final class DescriptorImpl extends BuildStepDescriptor<Publisher> {
        @Override
        @SuppressWarnings("rawtypes") // As Jenkins declares it.
        public boolean isApplicable(Class<? extends AbstractProject> job) {
            return true;
        }

        @Override
        public String getDisplayName() {
            return "Diagnose a failed build";
        }
    }
}
