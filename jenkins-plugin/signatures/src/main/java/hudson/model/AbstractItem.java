package hudson.model;

import hudson.security.ACL;
import java.io.File;
import java.io.IOException;

public abstract class AbstractItem extends Actionable implements Item {
    protected AbstractItem(ItemGroup itemGroup, String string) {}

    public String getName() {
        return null;
    }

    public String getDisplayName() {
        return null;
    }

    public final String getFullName() {
        return null;
    }

    public final String getFullDisplayName() {
        return null;
    }

    public File getRootDir() {
        return null;
    }

    public ItemGroup getParent() {
        return null;
    }

    public final String getUrl() {
        return null;
    }

    public final String getAbsoluteUrl() {
        return null;
    }

    public ACL getACL() {
        return null;
    }

    public synchronized void save() throws IOException {}

    public String getSearchUrl() {
        return null;
    }

    public String getDescription() {
        return null;
    }
}
