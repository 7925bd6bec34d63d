package io.mergewright.server;

import io.mergewright.delivery.Intake;
import io.mergewright.delivery.Intake.Answer;
import io.mergewright.delivery.Intake.Headers;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** {@code POST /webhook}: where GitHub delivers. */
@Singleton
final class WebhookRoute {
    static final String PATH = "/webhook";

    private final Server server;
    private final Meters meters;

    WebhookRoute(Server server, Meters meters) {
        this.server = server;
        this.meters = meters;
    }

    void register(@Observes Router router) {
        // Without uploads: what comes is one body in memory, and a larger one is answered with 413.
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(Intake.LARGEST))
                .blockingHandler(this::take, false);
    }

    private void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        byte[] body = context.body().buffer() == null
                ? new byte[0]
                : context.body().buffer().getBytes();
        var headers = new Headers(
                request.getHeader("X-GitHub-Delivery"),
                request.getHeader("X-GitHub-Event"),
                request.getHeader("X-Hub-Signature-256"));
        Answer answer = server.intake().take(body, headers);
        meters.delivered(answer);
        context.response()
                .setStatusCode(answer.status())
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(answer.words() + "\n");
    }
}
