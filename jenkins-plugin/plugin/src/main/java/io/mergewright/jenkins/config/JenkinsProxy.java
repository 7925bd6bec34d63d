package io.mergewright.jenkins.config;

import hudson.ProxyConfiguration;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proxy of Jenkins in the words of the agent core.
 *
 * @param host empty for none
 * @param user empty for none
 * @param exceptions hosts that are reached without it, as Jenkins writes them: {@code *.example.com}
 */
record JenkinsProxy(String host, int port, String user, String password, String exceptions) {
    static JenkinsProxy of(@Nullable ProxyConfiguration proxy) {
        return proxy == null || text(proxy.getName()).isBlank()
                ? new JenkinsProxy("", 0, "", "", "")
                : new JenkinsProxy(
                        proxy.getName().strip(),
                        proxy.getPort(),
                        text(proxy.getUserName()),
                        proxy.getSecretPassword() == null
                                ? ""
                                : proxy.getSecretPassword().getPlainText(),
                        text(proxy.getNoProxyHost()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Puts it into {@code secrets}, as it may hold a password. */
    void put(Map<String, String> secrets) {
        if (!host.isEmpty()) {
            secrets.put("network.http-proxy", url());
            secrets.put("network.https-proxy", url());
            secrets.put("network.no-proxy", withoutProxy());
        }
    }

    private String url() {
        try {
            String who = user.isEmpty() ? null : user + ":" + password;
            return new URI("http", who, host, port, null, null, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the proxy of Jenkins has no address that can be used: " + host);
        }
    }

    /** Jenkins takes patterns; of these, the core knows the one at the beginning, for a domain. */
    private String withoutProxy() {
        return Stream.of(exceptions.split("[ \t\n,|]+"))
                .map(each -> each.startsWith("*.") ? each.substring(1) : each)
                .filter(each -> !each.isEmpty() && (each.equals("*") || !each.contains("*")))
                .collect(Collectors.joining(","));
    }
}
