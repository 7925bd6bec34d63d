package io.mergewright.simulator.hooks;

import io.mergewright.simulator.hooks.Delivery.Message;
import io.mergewright.simulator.hooks.Delivery.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts a webhook with the headers that GitHub sends, and gives the receiver ten seconds. */
final class HookSender {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    Outcome send(Delivery delivery) {
        long start = System.nanoTime();
        try {
            var response = client.send(request(delivery), HttpResponse.BodyHandlers.ofString());
            var headers = new TreeMap<String, String>();
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Outcome(reason(response.statusCode()), response.statusCode(), seconds, headers, response.body());
        } catch (HttpTimeoutException e) {
            return Outcome.failed("timed out", 504);
        } catch (IOException e) {
            return Outcome.failed("failed to connect to host", 502);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed("stopped", 502);
        }
    }

    private static HttpRequest request(Delivery delivery) {
        var message = delivery.message();
        var builder = HttpRequest.newBuilder(URI.create(message.url()))
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.ofString(message.body()));
        headers(delivery).forEach(builder::header);
        return builder.build();
    }

    static Map<String, String> headers(Delivery delivery) {
        var message = delivery.message();
        var headers = new TreeMap<String, String>();
        headers.put("Accept", "*/*");
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "GitHub-Hookshot/5f1e2a7");
        headers.put("X-GitHub-Delivery", delivery.guid());
        headers.put("X-GitHub-Event", message.event());
        headers.put("X-GitHub-Hook-ID", Long.toString(message.hookId()));
        headers.put("X-GitHub-Hook-Installation-Target-ID", Long.toString(message.appId()));
        headers.put("X-GitHub-Hook-Installation-Target-Type", "integration");
        headers.put("X-Hub-Signature", "sha1=" + signature("HmacSHA1", message));
        headers.put("X-Hub-Signature-256", "sha256=" + signature("HmacSHA256", message));
        return headers;
    }

    private static String signature(String algorithm, Message message) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(message.secret().getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(message.body().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + algorithm, e);
        }
    }

    private static String reason(int code) {
        return switch (code) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 202 -> "Accepted";
            case 204 -> "No Content";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            default -> "Invalid HTTP Response: " + code;
        };
    }
}
