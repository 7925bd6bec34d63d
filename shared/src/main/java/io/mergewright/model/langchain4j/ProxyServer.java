package io.mergewright.model.langchain4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that speaks HTTP. Its text form does not tell the credentials.
 *
 * @param credentials {@code user:password}, or null for none
 */
public record ProxyServer(String host, int port, @Nullable String credentials) {
    private static final int DEFAULT_PORT = 80;

    public ProxyServer {
        if (host.isBlank() || port < 1 || port > 0xFFFF) {
            throw new IllegalArgumentException("bad proxy %s:%d".formatted(host, port));
        }
    }

    /**
     * Reads {@code [http://][user:password@]host[:port]}.
     *
     * @throws IllegalArgumentException when it is nothing of the kind; the message does not quote it
     */
    static ProxyServer parse(String text) {
        URI uri;
        try {
            uri = URI.create(text.contains("://") ? text : "http://" + text);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        if (uri.getHost() == null || !"http".equalsIgnoreCase(uri.getScheme())) {
            throw unreadable();
        }
        var user = uri.getRawUserInfo();
        return new ProxyServer(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                user == null ? null : URLDecoder.decode(user.replace("+", "%2B"), UTF_8));
    }

    /** The value of a {@code Proxy-Authorization} header. */
    Optional<String> authorization() {
        return Optional.ofNullable(credentials)
                .map(text -> "Basic " + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("a proxy must be [http://][user:password@]host[:port]");
    }

    @Override
    public String toString() {
        return "%s:%d%s".formatted(host, port, credentials == null ? "" : " with credentials");
    }
}
