package hudson;

import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Saveable;
import hudson.util.Secret;
import java.io.IOException;
import java.io.Serializable;

public final class ProxyConfiguration implements Describable<ProxyConfiguration>, Saveable, Serializable {
    private ProxyConfiguration() {}

    public String getUserName() {
        return null;
    }

    public Secret getSecretPassword() {
        return null;
    }

    public int getPort() {
        return 0;
    }

    public String getName() {
        return null;
    }

    public String getNoProxyHost() {
        return null;
    }

    public void save() throws IOException {}

    public Descriptor<ProxyConfiguration> getDescriptor() {
        return null;
    }
}
