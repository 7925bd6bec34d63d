package hudson.model;

import hudson.security.Permission;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;

public abstract class Descriptor<T extends Describable<T>> implements Saveable {
    public final transient Class<? extends T> clazz = null;

    protected Descriptor(Class<? extends T> type) {}

    protected Descriptor() {}

    public String getDisplayName() {
        return null;
    }

    public String getId() {
        return null;
    }

    public boolean configure(StaplerRequest2 staplerRequest2, JSONObject jSONObject) throws Descriptor.FormException {
        return false;
    }

    public T newInstance(StaplerRequest2 staplerRequest2, JSONObject jSONObject) throws Descriptor.FormException {
        return null;
    }

    public Permission getRequiredGlobalConfigPagePermission() {
        return null;
    }

    public synchronized void load() {}

    public synchronized void save() {}

    public static final class FormException extends Exception implements HttpResponse {
        public FormException(String string1, String string2) {}
    }
}
