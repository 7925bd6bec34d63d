package hudson;

import hudson.model.ModelObject;

public class PluginWrapper implements Comparable<PluginWrapper>, ModelObject {
    private PluginWrapper() {}

    public final ClassLoader classLoader = null;

    public String getShortName() {
        return null;
    }

    public String getVersion() {
        return null;
    }

    public String getDisplayName() {
        return null;
    }

    public int compareTo(PluginWrapper pluginWrapper) {
        return 0;
    }
}
