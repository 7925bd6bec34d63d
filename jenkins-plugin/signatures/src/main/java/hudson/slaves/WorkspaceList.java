package hudson.slaves;

import hudson.FilePath;

public final class WorkspaceList {
    public WorkspaceList() {}

    public static FilePath tempDir(FilePath filePath) {
        return null;
    }
}
