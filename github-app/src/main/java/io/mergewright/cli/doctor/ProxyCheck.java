package io.mergewright.cli.doctor;

import io.mergewright.config.NetworkSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the proxies can be reached. */
final class ProxyCheck {
    private static final int USUAL_PORT = 80;

    private ProxyCheck() {}

    static CheckResult of(NetworkSettings network) {
        List<String> proxies = Stream.of(network.httpProxy(), network.httpsProxy())
                .filter(Objects::nonNull)
                .map(ProxyCheck::address)
                .distinct()
                .toList();
        if (proxies.isEmpty()) {
            return CheckResult.ok("none configured");
        }
        List<String> dead = proxies.stream()
                .filter(proxy -> !isReachable(URI.create("http://" + proxy), network.connectTimeout()))
                .toList();
        return dead.isEmpty()
                ? CheckResult.ok(String.join(", ", proxies))
                : CheckResult.fail(
                        dead.stream().collect(Collectors.joining(", ", "no connection to ", "")),
                        "correct network.https-proxy, network.http-proxy or the variables HTTPS_PROXY and HTTP_PROXY");
    }

    /** Host and port, without a password. */
    private static String address(URI proxy) {
        return proxy.getHost() + ":" + (proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort());
    }

    private static boolean isReachable(URI address, Duration timeout) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.getHost(), address.getPort()), Math.toIntExact(timeout.toMillis()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
