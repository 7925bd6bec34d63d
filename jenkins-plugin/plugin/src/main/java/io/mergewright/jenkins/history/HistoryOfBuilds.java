package io.mergewright.jenkins.history;

import hudson.Extension;
import hudson.model.Run;
import hudson.model.listeners.RunListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets {@link History} know of builds. Whatever goes wrong here, the build goes on as if we were not there. */
@Extension
public final class HistoryOfBuilds extends RunListener<Run<?, ?>> {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");

    @Override
    public void onFinalized(Run<?, ?> build) {
        try {
            History.get().ended(build);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the history of failures lacks " + build, e);
        }
    }

    @Override
    public void onDeleted(Run<?, ?> build) {
        try {
            History.get().removed(build);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the history of failures still has " + build, e);
        }
    }
}
