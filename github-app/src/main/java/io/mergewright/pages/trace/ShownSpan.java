package io.mergewright.pages.trace;

import io.mergewright.trace.SpanRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A span of a trace.
 *
 * @param depth 0 at the root
 * @param startsAfter the trace began
 * @param attempts that a step took; 0 where this is no step
 * @param result how a step ended: {@code done}, {@code degraded} or {@code failed}
 * @param reason why it did not end as planned
 * @param failure why it ended with an error
 * @param attributes others than these, by name
 * @param words prompts and answers, where they are kept
 */
public record ShownSpan(
        String id,
        String parent,
        int depth,
        String name,
        Duration startsAfter,
        Duration took,
        int attempts,
        String result,
        String reason,
        long inputTokens,
        long outputTokens,
        String failure,
        Map<String, String> attributes,
        List<Spoken> words) {
    private static final Map<String, String> SPOKEN = Map.of(
            "gen_ai.system_instructions", "Instructions",
            "gen_ai.input.messages", "Prompt",
            "gen_ai.output.messages", "Answer");
    private static final List<String> ORDER =
            List.of("gen_ai.system_instructions", "gen_ai.input.messages", "gen_ai.output.messages");
    private static final int DEEPEST = 6;

    public ShownSpan {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        words = List.copyOf(words);
    }

    /** What was said to a model, or by it. */
    public record Spoken(String label, String text) {
        private static final int SHORT = 1_000;

        public boolean isLong() {
            return text.length() > SHORT;
        }

        /** Its beginning. */
        public String start() {
            int end = Character.isHighSurrogate(text.charAt(SHORT - 1)) ? SHORT - 1 : SHORT;
            return text.substring(0, end) + "…";
        }

        public int length() {
            return text.length();
        }
    }

    static ShownSpan of(SpanRecord span, int depth, Instant begin) {
        List<Spoken> words = new ArrayList<>();
        ORDER.stream()
                .filter(span.attributes()::containsKey)
                .forEach(name -> words.add(new Spoken(
                        String.valueOf(SPOKEN.get(name)),
                        String.valueOf(span.attributes().get(name)))));
        Map<String, String> others = new HashMap<>(span.attributes());
        others.keySet().removeAll(ORDER);
        return new ShownSpan(
                span.spanId(),
                span.parentId(),
                depth,
                span.name(),
                Duration.between(begin, span.start()),
                span.duration(),
                span.attempts(),
                span.result(),
                span.attributes().getOrDefault("mergewright.step.reason", ""),
                span.inputTokens(),
                span.outputTokens(),
                span.failure(),
                others,
                words);
    }

    /** A step is what the plan names, a call asks a model; the rest is what is around them. */
    public String kind() {
        return name.startsWith("step ") ? "step" : name.startsWith("chat ") ? "call" : "whole";
    }

    /** For the class of its bar: what stands out. */
    public String colour() {
        return switch (result) {
            case "degraded" -> "replaced";
            case "failed" -> "failed";
            default -> failure.isEmpty() ? kind() : "failed";
        };
    }

    public int indent() {
        return Math.min(depth, DEEPEST);
    }

    public String tookText() {
        return Times.text(took);
    }

    public String startText() {
        return "+" + Times.text(startsAfter);
    }

    public int retries() {
        return Math.max(0, attempts - 1);
    }

    /** One sentence where something went otherwise than planned. */
    public String trouble() {
        return reason.isEmpty() ? failure : reason;
    }

    /** Where its bar begins in a trace of {@code whole}, in percent. */
    String left(Duration whole) {
        return percent(startsAfter, whole);
    }

    String width(Duration whole) {
        return percent(took, whole);
    }

    private static String percent(Duration part, Duration whole) {
        double share = whole.isZero() ? 0 : (double) part.toNanos() / whole.toNanos();
        return String.format(Locale.ROOT, "%.3f%%", 100 * Math.max(0, Math.min(1, share)));
    }
}
