package io.mergewright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.budget.Usage;
import io.mergewright.model.testing.Prompts;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TracedChatModelTest {
    private static final Prompt PROMPT = Prompts.about("a log");

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final SdkTracerProvider tracers = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build();

    @AfterEach
    void close() {
        tracers.close();
    }

    @Test
    void shouldTellWhatWasAskedAndWhatItUsed() {
        traced(prompt -> new Answer("{}", new Usage(100, 40, 7), "m-2026"), TracedChatModel.Words.NONE)
                .ask(PROMPT);

        SpanData span = span();
        assertThat(span.getName()).isEqualTo("chat m");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(text(span, "gen_ai.operation.name")).isEqualTo("chat");
        assertThat(text(span, "gen_ai.provider.name")).isEqualTo("openai");
        assertThat(text(span, "gen_ai.request.model")).isEqualTo("m");
        assertThat(text(span, "gen_ai.response.model")).isEqualTo("m-2026");
        assertThat(number(span, "gen_ai.request.max_tokens")).isEqualTo(PROMPT.maxOutputTokens());
        assertThat(number(span, "gen_ai.usage.input_tokens")).isEqualTo(100);
        assertThat(number(span, "gen_ai.usage.cache_read.input_tokens")).isEqualTo(40);
        assertThat(number(span, "gen_ai.usage.output_tokens")).isEqualTo(7);
        assertThat(span.getAttributes().asMap().keySet())
                .extracting(AttributeKey::getKey)
                .doesNotContain("gen_ai.input.messages", "gen_ai.output.messages", "gen_ai.system_instructions");
    }

    @Test
    void shouldKeepOnlyTheWordsThatMayBeKept() {
        traced(prompt -> new Answer("a secret", Usage.NONE, "m"), text -> text.replace("secret", "***"))
                .ask(PROMPT.about("my secret"));

        assertThat(text(span(), "gen_ai.input.messages")).isEqualTo("my ***");
        assertThat(text(span(), "gen_ai.output.messages")).isEqualTo("a ***");
    }

    @Test
    void shouldTellWhyThereIsNoAnswer() {
        var model = failing(new ModelException(ModelException.Kind.TIMED_OUT, "no answer within 5 ms"));

        assertThatThrownBy(() -> model.ask(PROMPT)).isInstanceOf(ModelException.class);
        assertThat(text(span(), "error.type")).isEqualTo("TIMED_OUT");
        assertThat(span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span().getStatus().getDescription()).isEqualTo("no answer within 5 ms");
    }

    @Test
    void shouldNotRepeatTheMessageOfAFailureThatIsNotOurs() {
        var model = failing(new IllegalStateException("the body said hunter2"));

        assertThatThrownBy(() -> model.ask(PROMPT)).isInstanceOf(IllegalStateException.class);
        assertThat(text(span(), "error.type")).isEqualTo("java.lang.IllegalStateException");
        assertThat(span().toString()).doesNotContain("hunter2");
    }

    private ChatModel failing(RuntimeException failure) {
        return traced(
                prompt -> {
                    throw failure;
                },
                TracedChatModel.Words.NONE);
    }

    private ChatModel traced(ChatModel model, TracedChatModel.Words words) {
        return new TracedChatModel(model, "openai", "m", tracers.get("test"), words);
    }

    private SpanData span() {
        assertThat(spans.getFinishedSpanItems()).hasSize(1);
        return spans.getFinishedSpanItems().get(0);
    }

    private static String text(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.stringKey(key));
    }

    private static Long number(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.longKey(key));
    }
}
