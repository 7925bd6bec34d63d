package io.mergewright.jenkins.step;

import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.mergewright.jenkins.Kept;
import io.mergewright.jenkins.config.Effective;
import io.mergewright.jenkins.config.ProposalSettings;
import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.Focus;
import io.mergewright.jenkins.fix.FixWish;
import io.mergewright.jenkins.fix.ProposedFix;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * {@code diagnoseFailure()}: diagnoses the build as it stands, in {@code post { failure { … } }} or behind a {@code catch}. It never fails the build.
 * Its value is a map that can be kept over a restart: see {@link DiagnosisMap}.
 */
public final class DiagnoseStep extends Step {
    private boolean wholeLog;
    private int logLines;
    private String step = "";
    private boolean quiet;
    private boolean propose;
    private String verify = "";
    private int verifyMinutes;
    private String allowedPaths = "";
    private boolean publish;

    @DataBoundConstructor
    public DiagnoseStep() {}

    /** Whether the whole console is looked at in place of the failed steps. */
    public boolean isWholeLog() {
        return wholeLog;
    }

    @DataBoundSetter
    public void setWholeLog(boolean wholeLog) {
        this.wholeLog = wholeLog;
    }

    /** How many of the last lines of each log are looked at; 0 for all. */
    public int getLogLines() {
        return logLines;
    }

    @DataBoundSetter
    public void setLogLines(int logLines) {
        this.logLines = Math.max(0, logLines);
    }

    /** The name of the failed step, stage or branch that is looked at; empty for all. */
    public String getStep() {
        return step;
    }

    @DataBoundSetter
    public void setStep(String step) {
        this.step = Kept.text(step).strip();
    }

    /** Whether the console says one line only. */
    public boolean isQuiet() {
        return quiet;
    }

    @DataBoundSetter
    public void setQuiet(boolean quiet) {
        this.quiet = quiet;
    }

    /** Whether fixes are looked for in the workspace. */
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
        this.verify = Kept.text(verify).strip();
    }

    /** For each run of it; 0 where the settings around the step say it. */
    public int getVerifyMinutes() {
        return verifyMinutes;
    }

    @DataBoundSetter
    public void setVerifyMinutes(int verifyMinutes) {
        this.verifyMinutes = verifyMinutes;
    }

    /** Globs of files that a fix may touch, one in a line or with commas in between; empty for all. */
    public String getAllowedPaths() {
        return allowedPaths;
    }

    @DataBoundSetter
    public void setAllowedPaths(String allowedPaths) {
        this.allowedPaths = Kept.text(allowedPaths);
    }

    /** Whether fixes that the gate publishes become pull requests without a person. */
    public boolean isPublish() {
        return publish;
    }

    @DataBoundSetter
    public void setPublish(boolean publish) {
        this.publish = publish;
    }

    /** How fixes are wanted: as {@code around} the step, where it says nothing itself. */
    ProposalSettings within(ProposalSettings around) {
        var all = new ProposalSettings();
        all.setVerify(verify.isEmpty() ? around.getVerify() : verify);
        all.setVerifyMinutes(verifyMinutes == 0 ? around.getVerifyMinutes() : verifyMinutes);
        all.setAllowedPaths(allowedPaths.isBlank() ? around.getAllowedPaths() : allowedPaths);
        all.setPublishAt(around.getPublishAt());
        all.setAskAt(around.getAskAt());
        all.setPublish(publish || around.isPublish());
        return all;
    }

    private Focus focus() {
        return new Focus(wholeLog, logLines, step);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context, this);
    }

    /** Runs outside of the thread of the pipeline. */
    static final class Execution extends SynchronousNonBlockingStepExecution<Map<String, Object>> {
        private static final long serialVersionUID = 1;

        // Needed only until it runs, which a restart of Jenkins fails.
        private final transient DiagnoseStep step;

        Execution(StepContext context, DiagnoseStep step) {
            super(context);
            this.step = step;
        }

        @Override
        protected Map<String, Object> run() throws Exception {
            Run<?, ?> build = getContext().get(Run.class);
            TaskListener listener = getContext().get(TaskListener.class);
            var running = new DiagnosisOfRunningBuild(build, listener);
            BuildDiagnosis diagnosis = running.diagnose(step.focus(), step.isQuiet());
            List<ProposedFix> fixes = step.isPropose() && diagnosis.hasFailed() ? fixes(running) : List.of();
            return DiagnosisMap.of(diagnosis, fixes);
        }

        private List<ProposedFix> fixes(DiagnosisOfRunningBuild running) throws IOException, InterruptedException {
            EnvVars environment = getContext().get(EnvVars.class);
            ProposalSettings around =
                    Effective.of(running.build().getParent()).fixes().orElseGet(ProposalSettings::new);
            return running.propose(
                    getContext().get(FilePath.class),
                    environment == null ? Map.of() : environment,
                    FixWish.of(step.within(around)));
        }
    }

    /** Describes it to Jenkins. */
    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "diagnoseFailure";
        }

        @Override
        public String getDisplayName() {
            return "Diagnose the failure of this build";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class);
        }
    }
}
