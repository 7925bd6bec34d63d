package io.mergewright.model.langchain4j;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 as a {@link Network} says: through its proxies, trusting its certificates, following no redirection. Safe for
 * threads.
 */
public final class Outbound {
    private final HttpClient client;
    private final ProxyRules proxies;
    private final @Nullable X509TrustManager ownTrust;

    /** @throws IllegalArgumentException naming the file of certificates when it cannot be used */
    public Outbound(Network network) {
        this.proxies = network.proxy();
        this.ownTrust = network.caFile() == null ? null : OwnCertificates.trusting(network.caFile());
        this.client = client(network, ownTrust);
    }

    public HttpClient client() {
        return client;
    }

    /** Whom the client trusts; empty when that is for the JDK to say. */
    public Optional<X509TrustManager> ownTrust() {
        return Optional.ofNullable(ownTrust);
    }

    /** A request to {@code uri}, with what the proxy in between asks for. */
    public HttpRequest.Builder request(URI uri) {
        var builder = HttpRequest.newBuilder(uri);
        proxies.proxyFor(uri)
                .flatMap(ProxyServer::authorization)
                .ifPresent(value -> builder.header("Proxy-Authorization", value));
        return builder;
    }

    /** HTTP/1.1, because the JDK would ask plain servers for an upgrade that some do not survive. */
    private static HttpClient client(Network network, @Nullable X509TrustManager trust) {
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(network.connectTimeout())
                .proxy(new RulesProxySelector(network.proxy()));
        if (trust != null) {
            builder.sslContext(OwnCertificates.context(trust));
        }
        return builder.build();
    }
}
