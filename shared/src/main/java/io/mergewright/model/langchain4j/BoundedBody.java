package io.mergewright.model.langchain4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Keeps the beginning of a response, and breaks off when it grows beyond the limit. Its callbacks come one after the other. */
final class BoundedBody implements BodySubscriber<BoundedBody.Body> {
    /** What was kept, as UTF-8, and whether that is the whole response. */
    record Body(String text, boolean whole) {}

    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CompletableFuture<Body> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<Body> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        subscription = started;
        started.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[Math.min(buffer.remaining(), most - kept.size())];
            boolean fits = bytes.length == buffer.remaining();
            buffer.get(bytes);
            kept.writeBytes(bytes);
            if (!fits) {
                breakOff();
                return;
            }
        }
    }

    private Body body(boolean whole) {
        return new Body(kept.toString(UTF_8), whole);
    }

    private void breakOff() {
        body.complete(body(false));
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(body(true));
    }
}
