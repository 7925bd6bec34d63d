package io.mergewright.server;

import io.mergewright.web.Body;
import io.mergewright.web.Reply;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings the body of one request into a file, no faster than the disk takes it; the handler that follows finds the file there. Lives on
 * the event loop of its request, which is paused when this begins.
 */
final class Reception {
    private static final Logger LOG = Logger.getLogger("io.mergewright.server");
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final int WAITING_BYTES = 1 << 20;

    private final RoutingContext context;
    private final Path file;
    private final Body.File wanted;
    private final BiConsumer<RoutingContext, Reply> refuse;
    private long bytes;
    private long heard = -1;
    private boolean ended;

    /** @param refuse answers in place of the handler that follows */
    Reception(RoutingContext context, Path file, Body.File wanted, BiConsumer<RoutingContext, Reply> refuse) {
        this.context = context;
        this.file = file;
        this.wanted = wanted;
        this.refuse = refuse;
    }

    void begin() {
        vertx().fileSystem()
                .open(file.toString(), new OpenOptions().setRead(false).setCreate(false))
                .onSuccess(this::receive)
                .onFailure(this::unwritable);
    }

    private void receive(AsyncFile sink) {
        HttpServerRequest request = context.request();
        if (request.response().closed()) {
            end(sink, () -> delete(file));
            return;
        }
        sink.setWriteQueueMaxSize(WAITING_BYTES).exceptionHandler(problem -> end(sink, () -> unwritable(problem)));
        long watch = vertx().setPeriodic(SILENCE.toMillis(), timer -> watch(timer, sink));
        request.exceptionHandler(gone -> end(sink, () -> delete(file)));
        request.endHandler(all -> end(sink, () -> {
            vertx().cancelTimer(watch);
            context.next();
        }));
        request.handler(buffer -> take(buffer, sink));
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private void take(Buffer buffer, AsyncFile sink) {
        bytes += buffer.length();
        if (ended) {
            return;
        }
        if (bytes > wanted.mostBytes()) {
            end(sink, () -> refuse.accept(context, tooLong(wanted)));
            return;
        }
        sink.write(buffer);
        if (sink.writeQueueFull()) {
            context.request().pause();
            sink.drainHandler(drained -> context.request().resume());
        }
    }

    /** Whoever has begun and says nothing any more keeps others from beginning. */
    private void watch(long timer, AsyncFile sink) {
        if (ended || bytes == heard) {
            vertx().cancelTimer(timer);
            end(sink, () -> {
                delete(file);
                context.request().connection().close();
            });
        }
        heard = bytes;
    }

    private void end(AsyncFile sink, Runnable then) {
        if (!ended) {
            ended = true;
            sink.close().onComplete(closed -> then.run());
        }
    }

    private void unwritable(Throwable problem) {
        LOG.log(Level.WARNING, "a body cannot be kept", problem);
        refuse.accept(
                context, new Reply.Problem(507, "No room", "The server cannot write to its disk. Its log says why."));
    }

    private Vertx vertx() {
        return context.vertx();
    }

    /**
     * What comes of a body that is refused is thrown away, for a moment, in which the answer reaches whoever sends it; then the connection
     * is closed.
     */
    static void leave(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.response().putHeader("Connection", "close");
        context.addEndHandler(answered -> {
            if (!request.isEnded()) {
                request.handler(thrownAway -> {}).resume();
            }
            context.vertx()
                    .setTimer(MOMENT.toMillis(), timer -> request.connection().close());
        });
    }

    static Reply tooLong(Body.File wanted) {
        return new Reply.Problem(
                413,
                "Too long",
                "At most %d MiB are taken. The setting is server.largest-log.".formatted(wanted.mostBytes() >> 20));
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot delete {0}", file);
        }
    }
}
