package jenkins.model;

import hudson.PluginManager;
import hudson.ProxyConfiguration;
import hudson.model.AbstractModelObject;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Node;
import hudson.model.TopLevelItem;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;

public class Jenkins extends AbstractModelObject implements ItemGroup<TopLevelItem>, AccessControlled {
    private Jenkins() {}

    public static final Permission ADMINISTER = null;
    public static final Permission READ = null;
    public static final Permission MANAGE = null;
    public static final Permission SYSTEM_READ = null;
    public static final PermissionGroup PERMISSIONS = null;
    public static String VERSION;

    public Node getNode(String arg0) {
        return null;
    }

    public static Jenkins get() {
        return null;
    }

    public static Jenkins getInstanceOrNull() {
        return null;
    }

    public String getRootUrl() {
        return null;
    }

    public String getLegacyInstanceId() {
        return null;
    }

    public File getRootDir() {
        return null;
    }

    public <T extends Descriptor> T getDescriptorByType(Class<T> type) {
        return null;
    }

    public Item getItemByFullName(String string) {
        return null;
    }

    public <T extends Item> T getItemByFullName(String string, Class<T> type) {
        return null;
    }

    public <T extends Item> List<T> getAllItems(Class<T> type) {
        return null;
    }

    public PluginManager getPluginManager() {
        return null;
    }

    public String getFullName() {
        return null;
    }

    public String getFullDisplayName() {
        return null;
    }

    public List<TopLevelItem> getItems() {
        return null;
    }

    public String getUrl() {
        return null;
    }

    public TopLevelItem getItem(String string) {
        return null;
    }

    public String getDisplayName() {
        return null;
    }

    public synchronized void save() throws IOException {}

    public ACL getACL() {
        return null;
    }

    public String getSearchUrl() {
        return null;
    }

    public static Authentication getAuthentication2() {
        return null;
    }

    public ProxyConfiguration getProxy() {
        return null;
    }
}
