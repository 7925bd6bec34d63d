package io.mergewright.jenkins.diagnosis;

/** Told of what comes of diagnoses. */
@FunctionalInterface
public interface DiagnosisListener {
    /** {@code diagnosis} is kept with its build. */
    void kept(BuildDiagnosis diagnosis);
}
