package io.mergewright.mirror;

import io.mergewright.model.langchain4j.Outbound;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/** Connections of git as the configuration of the network wants them: through its proxies, trusting its certificates. */
final class GitConnections implements HttpConnectionFactory {
    private final HttpConnectionFactory connections = new JDKHttpConnectionFactory();
    private final Outbound outbound;

    GitConnections(Outbound outbound) {
        this.outbound = outbound;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return create(url, Proxy.NO_PROXY);
    }

    /** The proxy that git would take is that of the JDK. */
    @Override
    public HttpConnection create(URL url, Proxy unused) throws IOException {
        HttpConnection connection = connections.create(url, proxy(url));
        if (url.getProtocol().equals("https") && outbound.ownTrust().isPresent()) {
            try {
                connection.configure(
                        null, new TrustManager[] {outbound.ownTrust().get()}, null);
            } catch (GeneralSecurityException e) {
                throw new IOException("the certificates of network.ca-file cannot be used", e);
            }
        }
        return connection;
    }

    private Proxy proxy(URL url) {
        ProxySelector selector = outbound.client().proxy().orElseGet(ProxySelector::getDefault);
        List<Proxy> proxies = selector.select(URI.create(url.toString()));
        return proxies.isEmpty() ? Proxy.NO_PROXY : proxies.get(0);
    }
}
