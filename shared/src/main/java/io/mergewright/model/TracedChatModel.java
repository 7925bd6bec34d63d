package io.mergewright.model;

import io.mergewright.budget.Usage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

/**
 * Leaves a span for each call, with the attribute names of OpenTelemetry's conventions for generative AI. Of prompt and
 * answer it holds what {@code words} keep of them.
 */
public final class TracedChatModel implements ChatModel {
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("gen_ai.operation.name");
    private static final AttributeKey<String> PROVIDER = AttributeKey.stringKey("gen_ai.provider.name");
    private static final AttributeKey<String> REQUESTED = AttributeKey.stringKey("gen_ai.request.model");
    private static final AttributeKey<Long> MOST_TOKENS = AttributeKey.longKey("gen_ai.request.max_tokens");
    private static final AttributeKey<String> ANSWERED = AttributeKey.stringKey("gen_ai.response.model");
    private static final AttributeKey<Long> INPUT = AttributeKey.longKey("gen_ai.usage.input_tokens");
    private static final AttributeKey<Long> CACHED = AttributeKey.longKey("gen_ai.usage.cache_read.input_tokens");
    private static final AttributeKey<Long> OUTPUT = AttributeKey.longKey("gen_ai.usage.output_tokens");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final AttributeKey<String> PROMPT = AttributeKey.stringKey("mergewright.prompt");
    private static final AttributeKey<String> SYSTEM_TEXT = AttributeKey.stringKey("gen_ai.system_instructions");
    private static final AttributeKey<String> PROMPT_TEXT = AttributeKey.stringKey("gen_ai.input.messages");
    private static final AttributeKey<String> ANSWER_TEXT = AttributeKey.stringKey("gen_ai.output.messages");

    private final ChatModel model;
    private final String provider;
    private final String name;
    private final Tracer tracer;
    private final Words words;

    /** Whether and how the words of a call are kept. */
    public interface Words {
        /** No words at all. */
        Words NONE = text -> "";

        /** What is kept of {@code text}; empty for nothing. */
        String kept(String text);
    }

    /**
     * @param provider such as {@code openai}
     * @param name of the model as it is asked for
     */
    public TracedChatModel(ChatModel model, String provider, String name, Tracer tracer, Words words) {
        this.model = model;
        this.provider = provider;
        this.name = name;
        this.tracer = tracer;
        this.words = words;
    }

    @Override
    public Answer ask(Prompt prompt) {
        Span span = tracer.spanBuilder("chat " + name)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(OPERATION, "chat")
                .setAttribute(PROVIDER, provider)
                .setAttribute(REQUESTED, name)
                .setAttribute(MOST_TOKENS, (long) prompt.maxOutputTokens())
                .setAttribute(PROMPT, prompt.name() + "/" + prompt.version())
                .startSpan();
        try {
            keep(span, SYSTEM_TEXT, prompt.system());
            keep(span, PROMPT_TEXT, prompt.user());
            Answer answer = model.ask(prompt);
            note(span, answer);
            return answer;
        } catch (ModelException e) {
            span.setAttribute(ERROR, e.kind().name());
            span.setStatus(StatusCode.ERROR, String.valueOf(e.getMessage()));
            throw e;
        } catch (RuntimeException | Error e) {
            span.setAttribute(ERROR, e.getClass().getName());
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }

    private void note(Span span, Answer answer) {
        Usage usage = answer.usage();
        span.setAttribute(ANSWERED, answer.model());
        span.setAttribute(INPUT, usage.input());
        span.setAttribute(CACHED, usage.cachedInput());
        span.setAttribute(OUTPUT, usage.output());
        keep(span, ANSWER_TEXT, answer.text());
    }

    private void keep(Span span, AttributeKey<String> key, String text) {
        String kept = words.kept(text);
        if (!kept.isEmpty()) {
            span.setAttribute(key, kept);
        }
    }
}
