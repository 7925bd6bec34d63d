package io.mergewright.jenkins.history;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.listeners.ItemListener;
import io.mergewright.jenkins.diagnosis.Diagnoses;
import io.mergewright.jenkins.fix.Fixes;

/** Lets {@link History} know of diagnoses and fixes from the start of Jenkins on, and of what happens to jobs and folders. */
@Extension
public final class HistoryLifecycle extends ItemListener {
    @Override
    public void onLoaded() {
        Diagnoses.get().listen(History.get());
        Fixes.get().listen(History.get());
    }

    @Override
    public void onDeleted(Item item) {
        History.get().removed(item.getFullName());
    }

    @Override
    public void onLocationChanged(Item item, String before, String now) {
        History.get().renamed(before, now);
    }
}
