package org.jenkinsci.plugins.gitclient;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.model.TaskListener;
import java.io.IOException;
import java.io.Serializable;

public class Git implements Serializable {
    public Git(TaskListener taskListener, EnvVars envVars) {}

    public static Git with(TaskListener taskListener, EnvVars envVars) {
        return null;
    }

    public Git in(FilePath filePath) {
        return null;
    }

    public Git using(String string) {
        return null;
    }

    public GitClient getClient() throws IOException, InterruptedException {
        return null;
    }
}
