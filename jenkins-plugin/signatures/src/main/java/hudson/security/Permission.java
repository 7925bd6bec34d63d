package hudson.security;

import org.jvnet.localizer.Localizable;

public final class Permission {
    public final PermissionGroup group = null;
    public final String name = null;
    public boolean enabled;

    public Permission(
            PermissionGroup permissionGroup,
            String string,
            Localizable localizable,
            Permission permission,
            PermissionScope permissionScope) {}

    public Permission(
            PermissionGroup permissionGroup,
            String string,
            Localizable localizable,
            Permission permission,
            boolean arg4,
            PermissionScope[] permissionScope) {}

    public String getId() {
        return null;
    }
}
