package io.mergewright.model.langchain4j;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which proxy, if any, leads to which host. */
public final class ProxyRules {
    private final @Nullable ProxyServer forHttp;
    private final @Nullable ProxyServer forHttps;
    private final NoProxy exceptions;

    private ProxyRules(@Nullable ProxyServer forHttp, @Nullable ProxyServer forHttps, NoProxy exceptions) {
        this.forHttp = forHttp;
        this.forHttps = forHttps;
        this.exceptions = exceptions;
    }

    /** Every host is reached directly. */
    public static ProxyRules direct() {
        return of(Map.of());
    }

    /**
     * Reads {@code HTTP_PROXY}, {@code HTTPS_PROXY} and {@code NO_PROXY} from {@code environment}; the lower-case spelling wins.
     *
     * @throws IllegalArgumentException naming the variable that cannot be read
     */
    public static ProxyRules of(Map<String, String> environment) {
        return new ProxyRules(
                server(environment, "http_proxy", "HTTP_PROXY"),
                server(environment, "https_proxy", "HTTPS_PROXY"),
                NoProxy.parse(value(environment, "no_proxy", "NO_PROXY")));
    }

    /** The proxy for {@code uri}; empty when it is reached directly. */
    public Optional<ProxyServer> proxyFor(URI uri) {
        var proxy = "https".equalsIgnoreCase(uri.getScheme()) ? forHttps : forHttp;
        return exceptions.covers(uri) ? Optional.empty() : Optional.ofNullable(proxy);
    }

    private static @Nullable ProxyServer server(Map<String, String> environment, String lower, String upper) {
        String text = value(environment, lower, upper);
        try {
            return text.isEmpty() ? null : ProxyServer.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(upper + ": " + e.getMessage(), e);
        }
    }

    private static String value(Map<String, String> environment, String lower, String upper) {
        return environment
                .getOrDefault(lower, environment.getOrDefault(upper, ""))
                .trim();
    }
}
