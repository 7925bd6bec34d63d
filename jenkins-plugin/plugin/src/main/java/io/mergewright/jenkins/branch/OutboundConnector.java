package io.mergewright.jenkins.branch;

import io.mergewright.model.langchain4j.Outbound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Calls of GitHub as all our calls are made: through the proxies that are set, within time, and with bounded answers. */
final class OutboundConnector implements GitHubConnector {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int LARGEST = 16 << 20;
    /** The client sets them itself, and refuses others to. */
    private static final Set<String> OWN = Set.of("connection", "content-length", "host", "accept-encoding");

    private final Outbound outbound;

    OutboundConnector(Outbound outbound) {
        this.outbound = outbound;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        HttpRequest.Builder call = outbound.request(URI.create(request.url().toString()))
                .timeout(TIMEOUT)
                .method(request.method(), body(request));
        for (Map.Entry<String, List<String>> header : request.allHeaders().entrySet()) {
            if (header.getKey() != null && !OWN.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                header.getValue().forEach(value -> call.header(header.getKey(), value));
            }
        }
        if (request.hasBody() && request.contentType() != null) {
            call.setHeader("Content-Type", request.contentType());
        }
        try {
            var response = outbound.client().send(call.build(), HttpResponse.BodyHandlers.ofInputStream());
            return new Answer(request, response, read(response));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }

    private static BodyPublisher body(GitHubConnectorRequest request) throws IOException {
        if (!request.hasBody()) {
            return BodyPublishers.noBody();
        }
        try (InputStream in = request.body()) {
            return BodyPublishers.ofByteArray(in.readAllBytes());
        }
    }

    private static byte[] read(HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            byte[] body = in.readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw new IOException("an answer of more than %d bytes".formatted(LARGEST));
            }
            return body;
        }
    }

    private static final class Answer extends GitHubConnectorResponse.ByteArrayResponse {
        private final byte[] body;

        Answer(GitHubConnectorRequest request, HttpResponse<?> response, byte[] body) {
            super(request, response.statusCode(), response.headers().map());
            this.body = body;
        }

        @Override
        protected InputStream rawBodyStream() {
            return new ByteArrayInputStream(body);
        }
    }
}
