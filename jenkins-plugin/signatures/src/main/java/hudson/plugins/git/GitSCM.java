package hudson.plugins.git;

import hudson.model.Node;
import hudson.model.TaskListener;
import java.util.List;

public class GitSCM extends GitSCMBackwardCompatibility {
    private GitSCM() {}

    public List<UserRemoteConfig> getUserRemoteConfigs() {
        return null;
    }

    public String getGitExe(Node node, TaskListener taskListener) {
        return null;
    }
}
