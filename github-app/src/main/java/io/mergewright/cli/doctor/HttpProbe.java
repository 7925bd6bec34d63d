package io.mergewright.cli.doctor;

import io.mergewright.config.NetworkSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sends a request without key or content, the way requests to models go: through the proxy, trusting the same certificates. */
final class HttpProbe {
    private final NetworkSettings network;

    HttpProbe(NetworkSettings network) {
        this.network = network;
    }

    Reached ask(URI url) {
        try {
            var request = HttpRequest.newBuilder(withoutUser(url))
                    .timeout(network.connectTimeout().multipliedBy(2))
                    .GET()
                    .build();
            var response = client().send(request, HttpResponse.BodyHandlers.discarding());
            return new Reached.Answered(url, response.statusCode(), date(response));
        } catch (GeneralSecurityException e) {
            return new Reached.BadTrust(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return failure(url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reached.TimedOut(url, network.connectTimeout());
        }
    }

    private HttpClient client() throws GeneralSecurityException {
        var builder = HttpClient.newBuilder()
                .connectTimeout(network.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(new Selector(network));
        var file = network.caFile();
        if (file != null) {
            try {
                builder.sslContext(Trust.of(file));
            } catch (IOException e) {
                throw new GeneralSecurityException(file + " cannot be read", e);
            }
        }
        return builder.build();
    }

    private Reached failure(URI url, IOException e) {
        if (e instanceof HttpTimeoutException) {
            return new Reached.TimedOut(url, network.connectTimeout());
        }
        String reason = String.valueOf(e.getMessage());
        if (isCausedBy(e, CertificateException.class) || isCausedBy(e, CertPathBuilderException.class)) {
            return new Reached.BadCertificate(url, reason);
        }
        if (e instanceof SSLException) {
            return new Reached.NoTls(url, reason);
        }
        if (isCausedBy(e, UnresolvedAddressException.class)) {
            return new Reached.UnknownHost(url);
        }
        return new Reached.NotConnected(url, e instanceof ConnectException ? "refused" : "broken off");
    }

    private static boolean isCausedBy(Throwable e, Class<? extends Throwable> type) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
    }

    private static @Nullable Instant date(HttpResponse<?> response) {
        try {
            return response.headers()
                    .firstValue("Date")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What stands before {@code @} may be a password, and is not needed to be answered. */
    private static URI withoutUser(URI url) {
        return url.getRawUserInfo() == null ? url : URI.create(url.toString().replace(url.getRawUserInfo() + "@", ""));
    }

    /** Proxies by our settings. */
    private static final class Selector extends ProxySelector {
        private final NetworkSettings network;

        Selector(NetworkSettings network) {
            this.network = network;
        }

        @Override
        public List<Proxy> select(URI uri) {
            var proxy = network.proxyFor(uri);
            if (proxy == null) {
                return List.of(Proxy.NO_PROXY);
            }
            int port = proxy.getPort() < 0 ? 80 : proxy.getPort();
            return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port)));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            // The request fails as well and tells why.
        }
    }
}
