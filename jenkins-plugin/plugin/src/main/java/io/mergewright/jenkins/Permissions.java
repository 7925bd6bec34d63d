package io.mergewright.jenkins;

import hudson.init.InitMilestone;
import hudson.init.Initializer;
import hudson.model.Item;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import org.jvnet.localizer.Localizable;

/** What people may be allowed to do, beside reading, which whoever may read a job may. */
public final class Permissions {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");

    /** The group in the matrix of permissions. */
    public static final PermissionGroup GROUP = new PermissionGroup(Permissions.class, Messages.permissionsTitle());

    /** Have a build diagnosed, and say whether that helped. */
    public static final Permission DIAGNOSE = permission("Diagnose", Messages.permissionsDiagnose(), Item.BUILD);

    /** Accept and reject what is proposed. */
    public static final Permission DECIDE = permission("Decide", Messages.permissionsDecide(), Item.CONFIGURE);

    /** Change the settings for the whole controller. */
    public static final Permission CONFIGURE = new Permission(
            GROUP, "Configure", Messages.permissionsConfigure(), Jenkins.ADMINISTER, true, new PermissionScope[] {
                PermissionScope.JENKINS
            });

    private Permissions() {}

    private static Permission permission(String name, Localizable meaning, Permission implied) {
        return new Permission(GROUP, name, meaning, implied, true, new PermissionScope[] {
            PermissionScope.ITEM, PermissionScope.ITEM_GROUP, PermissionScope.JENKINS, PermissionScope.RUN
        });
    }

    /** Has the group registered before authorization strategies read it. */
    @Initializer(after = InitMilestone.PLUGINS_STARTED, before = InitMilestone.EXTENSIONS_AUGMENTED)
    public static void register() {
        LOG.log(Level.FINE, "registered {0}", List.of(DIAGNOSE, DECIDE, CONFIGURE));
    }
}
