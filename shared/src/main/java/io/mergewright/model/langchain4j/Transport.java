package io.mergewright.model.langchain4j;

import io.mergewright.model.ModelException;
import io.mergewright.model.ModelException.Kind;
import io.mergewright.model.langchain4j.BoundedBody.Body;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Sends requests over HTTP/1.1, as the {@link Network} says. Safe for threads. */
final class Transport {
    private static final int LARGEST_RESPONSE = 4 << 20;

    private final Outbound outbound;

    Transport(Network network) {
        this.outbound = new Outbound(network);
    }

    /**
     * Sends once, and has the whole response or an exception when {@code timeout} is over.
     *
     * @throws ModelException when no response arrived
     */
    HttpResponse<Body> send(dev.langchain4j.http.client.HttpRequest request, Duration timeout) {
        CompletableFuture<HttpResponse<Body>> response =
                outbound.client().sendAsync(request(request), head -> new BoundedBody(LARGEST_RESPONSE));
        try {
            return response.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException(Kind.INTERRUPTED, host(request) + ": interrupted while waiting for the answer");
        } catch (TimeoutException e) {
            throw new ModelException(
                    Kind.TIMED_OUT, "%s: no answer within %d ms".formatted(host(request), timeout.toMillis()));
        } catch (ExecutionException e) {
            throw new ModelException(
                    Kind.DISCONNECTED, host(request) + ": " + cause(Objects.requireNonNullElse(e.getCause(), e)));
        } finally {
            // Cancelling breaks the connection, so that a slow server holds nothing of ours.
            response.cancel(true);
        }
    }

    /** In words of our own: the messages of the JDK may quote what the server sent. */
    private static String cause(Throwable failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return "no connection in time";
        } else if (failure instanceof SSLException) {
            return "no secure connection; is the certificate one of a private CA, or is the url http?";
        } else if (failure instanceof ConnectException) {
            return isUnknownHost(failure) ? "unknown host" : "connection refused";
        }
        return "the connection broke (%s)".formatted(failure.getClass().getSimpleName());
    }

    private static boolean isUnknownHost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private HttpRequest request(dev.langchain4j.http.client.HttpRequest request) {
        URI uri = URI.create(request.url());
        var builder = outbound.request(uri);
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.body();
        return builder.method(
                        request.method().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    /** Without path and query: Gemini models stand in the path, and some servers take the key in the query. */
    private static String host(dev.langchain4j.http.client.HttpRequest request) {
        return URI.create(request.url()).getAuthority();
    }
}
