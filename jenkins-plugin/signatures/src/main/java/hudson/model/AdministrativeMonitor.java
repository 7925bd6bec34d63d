package hudson.model;

import hudson.ExtensionPoint;
import hudson.security.Permission;
import java.io.IOException;

public abstract class AdministrativeMonitor extends AbstractModelObject implements ExtensionPoint {
    protected AdministrativeMonitor() {}

    protected AdministrativeMonitor(String string) {}

    public String getDisplayName() {
        return null;
    }

    public final String getSearchUrl() {
        return null;
    }

    public abstract boolean isActivated();

    public boolean isEnabled() {
        return false;
    }

    public void disable(boolean arg0) throws IOException {}

    public Permission getRequiredPermission() {
        return null;
    }
}
