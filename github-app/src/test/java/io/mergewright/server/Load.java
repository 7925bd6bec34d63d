package io.mergewright.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Webhooks at a fixed rate, whatever becomes of the earlier ones. A latency counts from the moment at which the webhook was to be sent,
 * so that what waits for a slow receiver is not forgotten. Not thread-safe.
 */
final class Load {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int MOST_UNDER_WAY = 5_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(2, Load::thread))
            .build();
    private final URI target;
    private final List<Webhook> webhooks;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
    private int next;

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "load");
        thread.setDaemon(true);
        return thread;
    }

    /** What is sent, and its signature. */
    record Webhook(String event, String body, String signature) {
        static Webhook of(String event, String body) {
            return new Webhook(event, body, "sha256=" + signature(body.getBytes(StandardCharsets.UTF_8)));
        }

        private static String signature(byte[] body) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(ServerProcess.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return HexFormat.of().formatHex(mac.doFinal(body));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        HttpRequest request(URI target, String guid) {
            return HttpRequest.newBuilder(target)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "GitHub-Hookshot/5f1e2a7")
                    .header("X-GitHub-Delivery", guid)
                    .header("X-GitHub-Event", event)
                    .header("X-Hub-Signature-256", signature)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
        }
    }

    /** @param webhooks that are sent in turn, each time with another id */
    Load(URI target, List<Webhook> webhooks) {
        this.target = target;
        this.webhooks = List.copyOf(webhooks);
    }

    /** Sends {@code perSecond} for so many seconds, and waits for the answers. */
    void run(int perSecond, int seconds) {
        long start = System.nanoTime();
        var free = new Semaphore(MOST_UNDER_WAY);
        for (int sent = 0; sent < perSecond * seconds; sent++) {
            long due = start + sent * (TimeUnit.SECONDS.toNanos(1) / perSecond);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            free.acquireUninterruptibly();
            send(due, free);
        }
        free.acquireUninterruptibly(MOST_UNDER_WAY);
    }

    private void send(long due, Semaphore free) {
        String guid = UUID.randomUUID().toString();
        var request = webhooks.get(next++ % webhooks.size()).request(target, guid);
        var sent = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .whenComplete((response, failure) -> {
                    millis.add((System.nanoTime() - due) / 1e6);
                    if (failure != null) {
                        refusals.add(failure.toString());
                    } else if (response.statusCode() / 100 != 2) {
                        refusals.add(Integer.toString(response.statusCode()));
                    } else {
                        acknowledged.add(guid);
                    }
                    free.release();
                });
        if (sent.isCompletedExceptionally()) {
            refusals.add("not sent");
        }
    }

    /** Sends each once, one after the other; the answers. */
    List<Integer> each() {
        List<Integer> statuses = new ArrayList<>();
        for (Webhook webhook : webhooks) {
            var request = webhook.request(target, UUID.randomUUID().toString());
            try {
                statuses.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                        .statusCode());
            } catch (ExecutionException | TimeoutException e) {
                statuses.add(0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return statuses;
    }

    /** Forgets the latencies so far, but not what was acknowledged. */
    void warm() {
        millis.clear();
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** The latency, in milliseconds, that so much (0 to 1) stayed within. */
    double percentile(double share) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
