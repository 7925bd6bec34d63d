package io.mergewright.model.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One request under way, and the ways to treat it. */
public final class Call {
    private final AskedRequest request;
    private final HttpExchange exchange;
    private final CountDownLatch closing;

    Call(AskedRequest request, HttpExchange exchange, CountDownLatch closing) {
        this.request = request;
        this.exchange = exchange;
        this.closing = closing;
    }

    public AskedRequest request() {
        return request;
    }

    /** Waits, but not longer than the server runs. */
    public void pause(Duration time) throws IOException {
        try {
            if (closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("the server is closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    public void header(String name, String value) {
        exchange.getResponseHeaders().add(name, value);
    }

    public void send(int status, String type, String body) throws IOException {
        byte[] bytes = start(status, type, body);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Sends the body byte by byte. */
    public void drip(String type, String body, Duration pause) throws IOException {
        for (byte b : start(200, type, body)) {
            exchange.getResponseBody().write(b);
            exchange.getResponseBody().flush();
            pause(pause);
        }
        exchange.close();
    }

    /** Sends the head and half of the body, then breaks the connection. */
    public void breakInTheMiddle(String type, String body) throws IOException {
        byte[] bytes = start(200, type, body);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    /** Breaks the connection before anything is sent. */
    public void hangUp() {
        exchange.close();
    }

    private byte[] start(int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        return bytes;
    }
}
