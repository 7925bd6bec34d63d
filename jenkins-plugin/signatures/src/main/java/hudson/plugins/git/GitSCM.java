package hudson.plugins.git;

import hudson.model.Node;
import hudson.model.TaskListener;
import hudson.scm.SCM;
import java.io.Serializable;
import java.util.List;

public class GitSCM extends GitSCMBackwardCompatibility {
    private GitSCM() {
        super(null);
    }

    public List<UserRemoteConfig> getUserRemoteConfigs() {
        return null;
    }

    public String getGitExe(Node node, TaskListener taskListener) {
        return null;
    }
}
