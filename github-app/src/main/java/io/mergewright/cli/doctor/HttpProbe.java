package io.mergewright.cli.doctor;

import io.mergewright.config.NetworkSettings;
import io.mergewright.model.langchain4j.Outbound;
import io.mergewright.runtime.Networks;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sends a request without key or content, the way requests to models go: through the proxy, trusting the same certificates. */
final class HttpProbe {
    private final NetworkSettings network;
    private final Duration limit;

    HttpProbe(NetworkSettings network) {
        this.network = network;
        this.limit = network.connectTimeout().multipliedBy(2);
    }

    /** How long it may take. */
    Duration limit() {
        return limit;
    }

    Reached ask(URI url) {
        try {
            var outbound = new Outbound(Networks.of(network));
            var request =
                    outbound.request(withoutUser(url)).timeout(limit).GET().build();
            var response = outbound.client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            // The head says all; a body may never end.
            response.body().close();
            return new Reached.Answered(url, response.statusCode(), date(response));
        } catch (IllegalArgumentException e) {
            return new Reached.BadTrust(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return failure(url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reached.TimedOut(url, limit);
        }
    }

    private Reached failure(URI url, IOException e) {
        if (e instanceof HttpTimeoutException) {
            return new Reached.TimedOut(url, limit);
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
        return new Reached.NotConnected(url, (e instanceof ConnectException ? "refused" : "broken off") + way(url));
    }

    /** Behind a proxy it is the proxy that was not reached, or that did not reach the server. */
    private String way(URI url) {
        return Networks.of(network)
                .proxy()
                .proxyFor(url)
                .map(proxy -> ", by way of the proxy " + proxy)
                .orElse("");
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
}
