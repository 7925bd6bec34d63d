package io.mergewright.runtime;

import io.mergewright.config.NetworkSettings;
import io.mergewright.model.langchain4j.Network;
import io.mergewright.model.langchain4j.ProxyRules;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How other machines are reached, in the words of those who reach them. */
public final class Networks {
    private Networks() {}

    public static Network of(NetworkSettings settings) {
        return new Network(settings.connectTimeout(), proxies(settings), settings.caFile());
    }

    private static ProxyRules proxies(NetworkSettings settings) {
        Map<String, String> variables = new HashMap<>();
        put(variables, "http_proxy", settings.httpProxy());
        put(variables, "https_proxy", settings.httpsProxy());
        variables.put("no_proxy", String.join(",", settings.noProxy()));
        return ProxyRules.of(variables);
    }

    private static void put(Map<String, String> variables, String name, @Nullable URI proxy) {
        if (proxy != null) {
            variables.put(name, proxy.toString());
        }
    }
}
