package hudson.model;

import hudson.ExtensionPoint;
import hudson.security.Permission;

public abstract class ManagementLink implements ExtensionPoint, Action {
    public ManagementLink() {}

    public abstract String getIconFileName();

    public String getDescription() {
        return null;
    }

    public abstract String getUrlName();

    public Permission getRequiredPermission() {
        return null;
    }

    public ManagementLink.Category getCategory() {
        return null;
    }

    public enum Category {
        CONFIGURATION,
        SECURITY,
        STATUS,
        TROUBLESHOOTING,
        TOOLS,
        MISC,
        UNCATEGORIZED;
    }
}
