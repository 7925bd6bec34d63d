package io.mergewright.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.model.langchain4j.Outbound;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls of GitHub over HTTP: within time, within bounds, and no more of them than GitHub wants. Reading is tried again at once when it
 * fails; writing is not, as nobody knows whether it was done. Thread-safe.
 */
final class GitHubHttp {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int LARGEST = 32 << 20;
    private static final long LARGEST_FILE = 1L << 30;
    private static final int OK = 200;
    private static final byte[] NOTHING = {};
    private static final int MOST_READS = 3;
    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);

    private final Outbound outbound;
    private final URI base;
    private final Clock clock;

    GitHubHttp(Outbound outbound, URI base, Clock clock) {
        this.outbound = outbound;
        this.base = base;
        this.clock = clock;
    }

    /**
     * One call.
     *
     * @param path below the base, or an address that GitHub gave
     * @param authorization empty for none
     * @param body JSON; null for none
     * @param accept the media type that is wanted
     * @param into a file that takes the answer, where it is good; null to keep it in memory
     */
    record Call(
            String method,
            String path,
            String authorization,
            String accept,
            @Nullable String body,
            @Nullable Path into) {
        static final String DIFF = "application/vnd.github.diff";
        static final String JSON = "application/vnd.github+json";

        boolean isReading() {
            return method.equals("GET");
        }
    }

    /**
     * The answer, also one that refuses.
     *
     * @param limit learns from the answer how much may still be asked
     * @throws RateLimited when no more may be asked for now
     * @throws GitHubException when there is no answer
     */
    Reply send(Call call, RateLimit limit) {
        limit.check(clock.instant());
        for (int attempt = 1; ; attempt++) {
            boolean last = !call.isReading() || attempt == MOST_READS;
            try {
                Reply reply = redirected(call);
                limit.learn(reply, clock.instant());
                if (reply.status() < 500 || last) {
                    return reply;
                }
            } catch (IOException e) {
                if (last) {
                    throw new GitHubException(
                            "%s %s: no answer: %s".formatted(call.method(), path(call.path()), e.getMessage()), e);
                }
            }
        }
    }

    private Reply redirected(Call call) throws IOException {
        URI target = target(call.path());
        for (int redirects = 0; ; redirects++) {
            Reply reply = once(call, target);
            Optional<String> location = reply.headers().firstValue("location");
            if (!REDIRECTS.contains(reply.status()) || location.isEmpty() || redirects == MOST_REDIRECTS) {
                return reply;
            }
            target = target.resolve(location.get());
        }
    }

    private Reply once(Call call, URI target) throws IOException {
        var request = outbound.request(target)
                .timeout(TIMEOUT)
                .header("Accept", call.accept())
                .header("User-Agent", "mergewright")
                .header("X-GitHub-Api-Version", "2022-11-28")
                .method(call.method(), publisher(call.body()));
        if (call.body() != null) {
            request.header("Content-Type", "application/json");
        }
        if (isGitHub(target) && !call.authorization().isEmpty()) {
            request.header("Authorization", call.authorization());
        }
        try {
            var response = outbound.client().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                Path file = response.statusCode() == OK ? call.into() : null;
                byte[] body = file == null ? read(in) : NOTHING;
                if (file != null) {
                    copy(in, file);
                }
                return new Reply(response.statusCode(), response.headers(), body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        byte[] body = in.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new IOException("more than %d bytes".formatted(LARGEST));
        }
        return body;
    }

    private static void copy(InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[64 << 10];
        long sum = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum += read;
                if (sum > LARGEST_FILE) {
                    throw new IOException("more than %d bytes".formatted(LARGEST_FILE));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static HttpRequest.BodyPublisher publisher(@Nullable String body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.getBytes(UTF_8));
    }

    /** Where GraphQL is answered: beside {@code /api/v3} on GitHub Enterprise Server, below the base elsewhere. */
    String graphQl() {
        String url = base.toString().replaceFirst("/+$", "");
        return url.endsWith("/api/v3")
                ? url.substring(0, url.length() - "/v3".length()) + "/graphql"
                : url + "/graphql";
    }

    private URI target(String path) {
        return path.startsWith("http://") || path.startsWith("https://")
                ? URI.create(path)
                : URI.create(base.toString().replaceFirst("/+$", "") + path);
    }

    /** Logs are kept elsewhere: no token of ours goes there. */
    private boolean isGitHub(URI target) {
        return base.getHost().equals(target.getHost()) && base.getPort() == target.getPort();
    }

    private static String path(String path) {
        return path.replaceFirst("\\?.*", "");
    }
}
