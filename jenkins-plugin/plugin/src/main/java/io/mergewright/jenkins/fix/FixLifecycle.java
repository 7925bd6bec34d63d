package io.mergewright.jenkins.fix;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.listeners.ItemListener;
import io.mergewright.jenkins.diagnosis.Diagnoses;

/** Lets {@link Fixes} know of diagnoses from the start of Jenkins on, goes on with what waits, and follows jobs that get another name. */
@Extension
public final class FixLifecycle extends ItemListener {
    @Override
    public void onLoaded() {
        Diagnoses.get().listen(Fixes.get());
        Fixes.get().line().resume();
        FixWatch.get().line().resume();
        FixBranches.get().resume();
    }

    @Override
    public void onLocationChanged(Item item, String before, String now) {
        Fixes.get().line().renamed(before, now);
        FixWatch.get().line().renamed(before, now);
        FixBranches.get().renamed(before, now);
    }
}
