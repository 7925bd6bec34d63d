package org.jenkinsci.remoting;

import java.util.Collection;

public abstract class RoleChecker {
    public RoleChecker() {}

    public abstract void check(RoleSensitive roleSensitive, Collection<Role> collection) throws SecurityException;
}
