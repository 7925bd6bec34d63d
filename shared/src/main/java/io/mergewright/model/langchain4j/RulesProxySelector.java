package io.mergewright.model.langchain4j;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** Tells the JDK what the {@link ProxyRules} say. */
final class RulesProxySelector extends ProxySelector {
    private final ProxyRules rules;

    RulesProxySelector(ProxyRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(rules.proxyFor(uri).map(RulesProxySelector::proxy).orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The call fails with the same exception; there is no second proxy to turn to.
    }

    private static Proxy proxy(ProxyServer server) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(server.host(), server.port()));
    }
}
