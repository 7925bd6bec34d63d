package hudson;

import hudson.model.Describable;
import hudson.model.Saveable;
import java.io.IOException;
import java.io.Serializable;
import java.net.http.HttpClient;

public final class ProxyConfiguration implements Describable<ProxyConfiguration>, Saveable, Serializable {
    public final String name = null;
    public final int port;

    public ProxyConfiguration(String name, int port) {
        this.port = port;
    }

    public String getUserName() {
        return null;
    }

    public String getNoProxyHost() {
        return null;
    }

    public void save() throws IOException {}

    public static HttpClient.Builder newHttpClientBuilder() {
        return null;
    }
}
