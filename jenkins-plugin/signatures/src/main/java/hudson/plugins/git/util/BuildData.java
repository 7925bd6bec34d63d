package hudson.plugins.git.util;

import hudson.model.Action;
import hudson.plugins.git.Revision;
import java.io.Serializable;
import java.util.Set;

public class BuildData implements Action, Serializable, Cloneable {
    private BuildData() {}

    public Revision getLastBuiltRevision() {
        return null;
    }

    public Set<String> getRemoteUrls() {
        return null;
    }

    public String getDisplayName() {
        return null;
    }

    public String getIconFileName() {
        return null;
    }

    public String getUrlName() {
        return null;
    }
}
