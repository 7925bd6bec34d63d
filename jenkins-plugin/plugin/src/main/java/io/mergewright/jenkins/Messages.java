package io.mergewright.jenkins;

import org.jvnet.localizer.Localizable;
import org.jvnet.localizer.ResourceBundleHolder;

/** Texts that Jenkins shows in the language of who looks: {@code Messages.properties} of this package. */
public final class Messages {
    private static final ResourceBundleHolder HOLDER = ResourceBundleHolder.get(Messages.class);

    private Messages() {}

    static Localizable permissionsTitle() {
        return localizable("Permissions.Title");
    }

    static Localizable permissionsDiagnose() {
        return localizable("Permissions.Diagnose");
    }

    static Localizable permissionsDecide() {
        return localizable("Permissions.Decide");
    }

    static Localizable permissionsConfigure() {
        return localizable("Permissions.Configure");
    }

    private static Localizable localizable(String key) {
        return new Localizable(HOLDER, key);
    }
}
