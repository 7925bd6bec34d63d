package io.mergewright.model.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.mergewright.model.ModelException;
import io.mergewright.model.langchain4j.BoundedBody.Body;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The HTTP client that langchain4j sees during one call of a model. It ends at the deadline, whatever the server does. */
final class OneCallClient implements HttpClient {
    private final Transport transport;
    private final ResponseCheck check;
    private final Duration timeout;

    OneCallClient(Transport transport, ResponseCheck check, Duration timeout) {
        this.transport = transport;
        this.check = check;
        this.timeout = timeout;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ModelException when there is no successful response
     */
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<Body> response = transport.send(request, timeout);
        check.check(response);
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body().text())
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are not streamed");
    }
}
