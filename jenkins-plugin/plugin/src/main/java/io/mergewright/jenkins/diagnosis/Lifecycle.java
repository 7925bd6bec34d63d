package io.mergewright.jenkins.diagnosis;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.Item;
import hudson.model.listeners.ItemListener;
import io.mergewright.jenkins.Agents;

/** Starts and ends with Jenkins, and follows jobs that get another name. */
@Extension
public final class Lifecycle extends ItemListener {
    @Override
    public void onLoaded() {
        Diagnoses.get().resume();
    }

    @Override
    public void onLocationChanged(Item item, String before, String now) {
        Diagnoses.get().renamed(before, now);
    }

    @Override
    public void onBeforeShutdown() {
        ExtensionList.lookupSingleton(Agents.class).close();
    }
}
