package hudson.security;

import org.springframework.security.core.Authentication;

public abstract class ACL {
    public static final Authentication SYSTEM2 = null;

    public ACL() {}

    public final void checkPermission(Permission permission) {}

    public final boolean hasPermission(Permission permission) {
        return false;
    }

    public boolean hasPermission2(Authentication authentication, Permission permission) {
        return false;
    }

    public static ACLContext as2(Authentication authentication) {
        return null;
    }
}
