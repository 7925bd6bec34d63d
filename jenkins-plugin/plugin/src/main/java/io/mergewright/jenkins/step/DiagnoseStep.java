package io.mergewright.jenkins.step;

import hudson.Extension;
import hudson.model.Run;
import hudson.model.TaskListener;
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
    private boolean quiet;

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

    /** Whether the console says one line only. */
    public boolean isQuiet() {
        return quiet;
    }

    @DataBoundSetter
    public void setQuiet(boolean quiet) {
        this.quiet = quiet;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context, wholeLog, quiet);
    }

    /** Runs outside of the thread of the pipeline. */
    static final class Execution extends SynchronousNonBlockingStepExecution<Map<String, Object>> {
        private static final long serialVersionUID = 1;

        private final boolean wholeLog;
        private final boolean quiet;

        Execution(StepContext context, boolean wholeLog, boolean quiet) {
            super(context);
            this.wholeLog = wholeLog;
            this.quiet = quiet;
        }

        @Override
        protected Map<String, Object> run() throws Exception {
            Run<?, ?> build = getContext().get(Run.class);
            TaskListener listener = getContext().get(TaskListener.class);
            return DiagnosisMap.of(new DiagnosisOfRunningBuild(wholeLog, quiet).make(build, listener));
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
