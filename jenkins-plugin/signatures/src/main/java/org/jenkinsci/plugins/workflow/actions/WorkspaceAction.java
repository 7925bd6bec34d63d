package org.jenkinsci.plugins.workflow.actions;

import hudson.FilePath;

public abstract class WorkspaceAction implements PersistentAction {
    public WorkspaceAction() {}

    public abstract String getNode();

    public abstract String getPath();

    public final FilePath getWorkspace() {
        return null;
    }
}
