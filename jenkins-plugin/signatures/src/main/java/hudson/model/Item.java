package hudson.model;

import hudson.search.SearchableModelObject;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;

public interface Item extends PersistenceRoot, SearchableModelObject, AccessControlled {
    PermissionGroup PERMISSIONS = null;
    Permission READ = null;
    Permission CONFIGURE = null;
    Permission BUILD = null;
    Permission EXTENDED_READ = null;
    Permission DISCOVER = null;
    Permission WORKSPACE = null;

    ItemGroup<? extends Item> getParent();

    String getName();

    String getFullName();

    String getFullDisplayName();

    String getUrl();

    default String getAbsoluteUrl() {
        return null;
    }
}
