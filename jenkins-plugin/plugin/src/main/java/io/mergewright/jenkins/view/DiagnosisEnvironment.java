package io.mergewright.jenkins.view;

import hudson.EnvVars;
import hudson.Extension;
import hudson.model.EnvironmentContributor;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.mergewright.jenkins.diagnosis.DiagnosisAction;

/** Gives later steps of a build its diagnosis, once it has one. */
@Extension
public final class DiagnosisEnvironment extends EnvironmentContributor {
    @Override
    @SuppressWarnings("rawtypes") // As Jenkins declares it.
    public void buildEnvironmentFor(Run run, EnvVars variables, TaskListener listener) {
        Run<?, ?> build = run;
        DiagnosisAction action = build.getAction(DiagnosisAction.class);
        if (action != null && action.getDiagnosis().isDone()) {
            variables.putAll(EnvironmentVariables.of(action.getDiagnosis(), DiagnosisAddress.of(build)));
        }
    }
}
