package io.mergewright.jenkins.diagnosis;

import hudson.ExtensionPoint;
import hudson.model.Run;
import java.util.Optional;

/** Adds a part to the pages of diagnoses. */
@FunctionalInterface
public interface DiagnosisPart extends ExtensionPoint {
    /** What stands on the page of {@code build}: something with a view {@code part.jelly}. Empty where there is nothing to say. */
    Optional<?> of(Run<?, ?> build, BuildDiagnosis diagnosis);
}
