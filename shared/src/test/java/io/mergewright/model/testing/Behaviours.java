package io.mergewright.model.testing;

import java.time.Duration;
import java.util.function.Function;

/** Behaviours of the chat-completions protocol. */
public final class Behaviours {
    private static final String JSON = "application/json";

    private Behaviours() {}

    /** Answers with {@code content}, usually JSON itself. */
    public static Behaviour answering(String content) {
        return computing(request -> content);
    }

    /** Answers with what {@code content} makes of the request. */
    public static Behaviour computing(Function<AskedRequest, String> content) {
        return completing(request -> Completion.of(content.apply(request)));
    }

    public static Behaviour completing(Function<AskedRequest, Completion> completion) {
        return call -> call.send(200, JSON, completion.apply(call.request()).json());
    }

    /** Waits before it does anything. */
    public static Behaviour after(Duration pause, Behaviour then) {
        return call -> {
            call.pause(pause);
            then.respond(call);
        };
    }

    /** A right answer, one byte per pause. */
    public static Behaviour dripping(String content, Duration pause) {
        return call -> call.drip(JSON, Completion.of(content).json(), pause);
    }

    /** Refuses with 429; {@code retryAfter} is the value of the header, seconds or a date. */
    public static Behaviour rateLimited(String retryAfter) {
        return call -> {
            call.header("Retry-After", retryAfter);
            call.send(429, JSON, error("slow down"));
        };
    }

    public static Behaviour status(int status) {
        return call -> call.send(status, JSON, error("scripted failure"));
    }

    public static Behaviour body(String type, String body) {
        return call -> call.send(200, type, body);
    }

    public static Behaviour hangingUp() {
        return Call::hangUp;
    }

    public static Behaviour breaking(String content) {
        return call -> call.breakInTheMiddle(JSON, Completion.of(content).json());
    }

    private static String error(String message) {
        return "{\"error\":{\"message\":\"%s\",\"type\":\"scripted\"}}".formatted(message);
    }
}
