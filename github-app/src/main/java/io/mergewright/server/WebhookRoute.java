package io.mergewright.server;

import io.mergewright.delivery.Intake;
import io.mergewright.delivery.Intake.Answer;
import io.mergewright.delivery.Intake.Headers;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code POST /webhook}: where GitHub delivers. */
@Singleton
final class WebhookRoute {
    static final String PATH = "/webhook";

    /** Enough to check the next deliveries while others are being stored together. */
    private static final int THREADS = 4;

    private static final int MOST_WAITING = 2_000;

    private final Server server;
    private final Meters meters;
    private final WorkerExecutor threads;
    private final AtomicInteger waiting = new AtomicInteger();

    /** Deliveries have threads of their own, so that nothing else keeps them waiting, and they nothing else. */
    WebhookRoute(Server server, Meters meters, Vertx vertx) {
        this.server = server;
        this.meters = meters;
        this.threads = vertx.createSharedWorkerExecutor("mergewright-intake", THREADS);
    }

    void register(@Observes Router router) {
        // Without uploads: what comes is one body in memory, and a larger one is answered with 413.
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(Intake.LARGEST))
                .handler(this::receive);
    }

    private void receive(RoutingContext context) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            answer(context, Answer.BUSY);
            return;
        }
        threads.executeBlocking(() -> take(context), false)
                .onComplete(taken -> waiting.decrementAndGet())
                .onSuccess(answer -> answer(context, answer))
                .onFailure(context::fail);
    }

    private Answer take(RoutingContext context) {
        HttpServerRequest request = context.request();
        byte[] body = context.body().buffer() == null
                ? new byte[0]
                : context.body().buffer().getBytes();
        var headers = new Headers(
                request.getHeader("X-GitHub-Delivery"),
                request.getHeader("X-GitHub-Event"),
                request.getHeader("X-Hub-Signature-256"));
        return server.intake().take(body, headers);
    }

    private void answer(RoutingContext context, Answer answer) {
        meters.delivered(answer);
        context.response()
                .setStatusCode(answer.status())
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(answer.words() + "\n");
    }
}
