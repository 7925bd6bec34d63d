package io.mergewright.model.langchain4j;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How endpoints are reached.
 *
 * @param connectTimeout the longest wait for a connection, within the timeout of the prompt
 * @param caFile a PEM file of certificates that are trusted besides those of the JDK, or null
 */
public record Network(
        Duration connectTimeout, ProxyRules proxy, @Nullable Path caFile) {
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    public Network {
        Objects.requireNonNull(proxy, "proxy");
        if (connectTimeout.isNegative() || connectTimeout.isZero()) {
            throw new IllegalArgumentException("bad connect timeout " + connectTimeout);
        }
    }

    /** Without proxies and certificates of one's own. */
    public static Network direct() {
        return new Network(DEFAULT_CONNECT_TIMEOUT, ProxyRules.direct(), null);
    }
}
