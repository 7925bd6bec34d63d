package io.mergewright.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.budget.Usage;
import io.mergewright.model.Cassette.Abandoned;
import io.mergewright.model.Cassette.Answered;
import io.mergewright.model.Cassette.Call;
import io.mergewright.model.Cassette.Failed;
import io.mergewright.model.Cassette.Outcome;
import io.mergewright.model.ModelException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The written form of a {@link Cassette}: JSON, the same bytes for the same calls on every machine. */
public final class CassetteJson {
    private static final int VERSION = 1;

    private CassetteJson() {}

    /** {@code cassette} as a JSON object. */
    public static ObjectNode write(Cassette cassette) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION);
        var calls = root.putArray("calls");
        cassette.calls().forEach(call -> write(call, calls.addObject()));
        return root;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws CassetteException when {@code root} is no cassette, or one of another version
     */
    public static Cassette read(JsonNode root) {
        int version = root.path("version").asInt();
        if (version != VERSION) {
            throw new CassetteException(
                    "recorded calls of version %d; only version %d can be read".formatted(version, VERSION));
        }
        try {
            List<Call> calls = new ArrayList<>();
            root.required("calls").forEach(call -> calls.add(call(call)));
            return new Cassette(calls);
        } catch (IllegalArgumentException e) {
            throw new CassetteException("damaged recorded calls: " + e.getMessage());
        }
    }

    private static void write(Call call, ObjectNode node) {
        node.put("model", call.model());
        node.put("prompt", call.prompt());
        node.put("version", call.version());
        node.put("hash", call.hash());
        if (call.outcome() instanceof Answered answered) {
            write(answered.answer(), node.putObject("answer"));
        } else if (call.outcome() instanceof Failed failed) {
            write(failed, node.putObject("failure"));
        } else {
            node.put("abandoned", true);
        }
    }

    private static void write(Answer answer, ObjectNode node) {
        node.put("model", answer.model());
        node.put("text", answer.text());
        node.put("input", answer.usage().input());
        node.put("cachedInput", answer.usage().cachedInput());
        node.put("output", answer.usage().output());
    }

    private static void write(Failed failed, ObjectNode node) {
        node.put("kind", failed.kind().name());
        node.put("message", failed.message());
        Duration retryAfter = failed.retryAfter();
        if (retryAfter != null) {
            node.put("retryAfterMillis", retryAfter.toMillis());
        }
    }

    private static Call call(JsonNode node) {
        return new Call(
                text(node, "model"), text(node, "prompt"), text(node, "version"), text(node, "hash"), outcome(node));
    }

    private static Outcome outcome(JsonNode node) {
        if (node.has("answer")) {
            return new Answered(answer(node.get("answer")));
        }
        return node.path("abandoned").asBoolean() ? new Abandoned() : failed(node.required("failure"));
    }

    private static Answer answer(JsonNode node) {
        var usage = new Usage(number(node, "input"), number(node, "cachedInput"), number(node, "output"));
        return new Answer(text(node, "text"), usage, text(node, "model"));
    }

    private static Failed failed(JsonNode node) {
        var retryAfter = node.has("retryAfterMillis") ? Duration.ofMillis(number(node, "retryAfterMillis")) : null;
        return new Failed(Kind.valueOf(text(node, "kind")), text(node, "message"), retryAfter);
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.required(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'%s' is not a text".formatted(key));
        }
        return value.textValue();
    }

    private static long number(JsonNode node, String key) {
        JsonNode value = node.required(key);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw new IllegalArgumentException("'%s' is not a whole number".formatted(key));
        }
        return value.longValue();
    }
}
