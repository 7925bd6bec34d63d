package io.mergewright.jenkins.fix;

import hudson.Extension;
import hudson.model.listeners.ItemListener;
import io.mergewright.jenkins.diagnosis.Diagnoses;

/** Lets {@link Fixes} know of diagnoses from the start of Jenkins on. */
@Extension
public final class FixLifecycle extends ItemListener {
    @Override
    public void onLoaded() {
        Diagnoses.get().listen(Fixes.get());
    }
}
