package io.mergewright.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How other machines are reached.
 *
 * @param httpProxy for http addresses; null for none
 * @param httpsProxy for https addresses; null for none
 * @param noProxy hosts, domains or {@code *} that are reached without a proxy
 * @param caFile certificates, in PEM, that are trusted beside those of Java; null for none
 * @param connectTimeout the longest wait for a connection
 */
public record NetworkSettings(
        @Nullable URI httpProxy,
        @Nullable URI httpsProxy,
        List<String> noProxy,
        @Nullable Path caFile,
        Duration connectTimeout) {
    private static final Setting<URI> HTTP_PROXY = new Setting<>(
            "network.http-proxy",
            ValueTypes.PROXY,
            "",
            List.of("http_proxy", "HTTP_PROXY"),
            "Proxy for http addresses.");
    private static final Setting<URI> HTTPS_PROXY = new Setting<>(
            "network.https-proxy",
            ValueTypes.PROXY,
            "",
            List.of("https_proxy", "HTTPS_PROXY"),
            "Proxy for https addresses.");
    private static final Setting<String> NO_PROXY = new Setting<>(
            "network.no-proxy",
            ValueTypes.TEXT,
            "",
            List.of("no_proxy", "NO_PROXY"),
            "Hosts and domains, separated by commas, that are reached without a proxy.");
    private static final Setting<Path> CA_FILE = Setting.of(
            "network.ca-file", ValueTypes.PATH, "Certificates, in PEM, that are trusted beside those of Java.");
    private static final Setting<Duration> CONNECT_TIMEOUT = Setting.of(
            "network.connect-timeout",
            ValueTypes.duration(Duration.ofMillis(100), Duration.ofMinutes(2)),
            "5s",
            "Longest wait for a connection.");

    public NetworkSettings {
        noProxy = List.copyOf(noProxy);
    }

    static List<Setting<?>> settings() {
        return List.of(HTTP_PROXY, HTTPS_PROXY, NO_PROXY, CA_FILE, CONNECT_TIMEOUT);
    }

    static NetworkSettings of(Settings settings) {
        return new NetworkSettings(
                settings.find(HTTP_PROXY).orElse(null),
                settings.find(HTTPS_PROXY).orElse(null),
                settings.find(NO_PROXY).map(NetworkSettings::hosts).orElse(List.of()),
                settings.find(CA_FILE).orElse(null),
                settings.get(CONNECT_TIMEOUT));
    }

    private static List<String> hosts(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
                .filter(host -> !host.isEmpty())
                .toList();
    }
}
