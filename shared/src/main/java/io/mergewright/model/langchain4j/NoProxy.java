package io.mergewright.model.langchain4j;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The hosts that are reached without a proxy, as {@code NO_PROXY} lists them: {@code *}, a host, which means its subdomains
 * too, with or without a leading dot, an IPv4 network such as {@code 10.0.0.0/8}; each but the network perhaps with a port.
 * The own machine is always among them.
 */
record NoProxy(List<String> patterns) {
    NoProxy {
        patterns = List.copyOf(patterns);
    }

    static NoProxy parse(String text) {
        return new NoProxy(Arrays.stream(text.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::trim)
                .filter(pattern -> !pattern.isEmpty())
                .toList());
    }

    boolean covers(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return isOwnMachine(host) || patterns.stream().anyMatch(pattern -> matches(pattern, host, uri));
    }

    private static boolean matches(String pattern, String host, URI uri) {
        if (pattern.equals("*")) {
            return true;
        } else if (pattern.contains("/")) {
            return Ipv4Network.contains(pattern, host);
        }
        int colon = pattern.startsWith("[") ? pattern.indexOf("]:") + 1 : pattern.lastIndexOf(':');
        boolean hasPort = colon > 0 && (pattern.startsWith("[") || pattern.indexOf(':') == colon);
        if (hasPort && !pattern.substring(colon + 1).equals(Integer.toString(port(uri)))) {
            return false;
        }
        String name = hasPort ? pattern.substring(0, colon) : pattern;
        String plain = name.startsWith("*.") ? name.substring(2) : name.startsWith(".") ? name.substring(1) : name;
        return host.equals(plain) || host.endsWith("." + plain);
    }

    private static int port(URI uri) {
        int secure = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 ? secure : uri.getPort();
    }

    private static boolean isOwnMachine(String host) {
        return host.equals("localhost") || host.equals("[::1]") || Ipv4Network.contains("127.0.0.0/8", host);
    }
}
