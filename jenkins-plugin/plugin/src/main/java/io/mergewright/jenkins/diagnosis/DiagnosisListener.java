package io.mergewright.jenkins.diagnosis;

import hudson.model.Run;

/** Told of what comes of diagnoses. */
@FunctionalInterface
public interface DiagnosisListener {
    /** {@code diagnosis} is kept with {@code build}. */
    void kept(Run<?, ?> build, BuildDiagnosis diagnosis);
}
