package io.mergewright.jenkins;

import jenkins.model.Jenkins;

/** Which optional plugins there are. Classes that know their types must not be named where they are missing. */
public final class Installed {
    /** Whether builds may be pipelines. */
    public boolean pipelines() {
        return has("workflow-api");
    }

    /** Whether builds may have results of tests. */
    public boolean tests() {
        return has("junit");
    }

    /** Whether builds may say which commit they checked out. */
    public boolean git() {
        return has("git");
    }

    /** Whether pipelines may start builds of other jobs. */
    public boolean buildSteps() {
        return has("pipeline-build-step");
    }

    /** Whether folders may have settings. */
    public boolean folders() {
        return has("cloudbees-folder");
    }

    private static boolean has(String plugin) {
        return Jenkins.get().getPluginManager().getPlugin(plugin) != null;
    }
}
