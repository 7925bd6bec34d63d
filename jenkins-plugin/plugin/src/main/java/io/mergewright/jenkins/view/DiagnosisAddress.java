package io.mergewright.jenkins.view;

import hudson.model.Run;
import io.mergewright.jenkins.diagnosis.DiagnosisAction;
import jenkins.model.Jenkins;

/** Where people find the diagnosis of a build. */
final class DiagnosisAddress {
    private DiagnosisAddress() {}

    /** A whole URL; empty where Jenkins does not know its own. */
    static String of(Run<?, ?> build) {
        String root = Jenkins.get().getRootUrl();
        return root == null ? "" : root + build.getUrl() + DiagnosisAction.URL + "/";
    }
}
