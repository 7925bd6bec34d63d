package io.mergewright.jenkins.view;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.Result;
import hudson.model.Run;
import hudson.views.ListViewColumn;
import hudson.views.ListViewColumnDescriptor;
import io.mergewright.jenkins.diagnosis.DiagnosisAction;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;

/** A column in lists of jobs: why the last build of each failed. */
public final class DiagnosisColumn extends ListViewColumn {
    @DataBoundConstructor
    public DiagnosisColumn() {}

    /** The diagnosis of the build of {@code item} that ended last; null unless that failed and is diagnosed. */
    public @Nullable DiagnosisAction failure(Item item) {
        Run<?, ?> build = item instanceof Job<?, ?> job ? job.getLastCompletedBuild() : null;
        Result result = build == null ? null : build.getResult();
        if (build == null || result == null || !result.isWorseOrEqualTo(Result.UNSTABLE)) {
            return null;
        }
        DiagnosisAction action = build.getAction(DiagnosisAction.class);
        return action != null && action.getDiagnosis().isDone() ? action : null;
    }

    /** Describes it to Jenkins. */
    @Extension
    @Symbol("diagnosisColumn")
    public static final class DescriptorImpl extends ListViewColumnDescriptor {
        @Override
        public String getDisplayName() {
            return "Diagnosis";
        }

        /** It takes much room, so whoever wants it adds it. */
        @Override
        public boolean shownByDefault() {
            return false;
        }
    }
}
