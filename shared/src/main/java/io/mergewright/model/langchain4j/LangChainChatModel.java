package io.mergewright.model.langchain4j;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import io.mergewright.model.Answer;
import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelException;
import io.mergewright.model.ModelException.Kind;
import io.mergewright.model.Prompt;
import java.time.Clock;
import java.util.Objects;

/**
 * Asks one {@link Endpoint}. A langchain4j model is made for every call, because the deadline is that of the call; the
 * connections are shared. Safe for threads.
 */
final class LangChainChatModel implements ChatModel {
    private final Endpoint endpoint;
    private final Transport transport;
    private final ResponseCheck check;
    private final ProviderModels models;
    private final ProviderParameters parameters;

    LangChainChatModel(Endpoint endpoint, Transport transport, Clock clock) {
        this.endpoint = endpoint;
        this.transport = transport;
        this.check = new ResponseCheck(endpoint.name(), new RetryAfter(clock));
        this.models = new ProviderModels(endpoint);
        this.parameters = new ProviderParameters(endpoint);
    }

    @Override
    public Answer ask(Prompt prompt) {
        return OwnParts.only(() -> chat(prompt));
    }

    private Answer chat(Prompt prompt) {
        var http = new OneCallClientBuilder(new OneCallClient(transport, check, prompt.timeout()));
        var model = models.model(http);
        try {
            return answer(prompt, model.chat(request(prompt)));
        } catch (ModelException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private ChatRequest request(Prompt prompt) {
        return ChatRequest.builder()
                .messages(SystemMessage.from(system(prompt)), UserMessage.from(prompt.user()))
                .parameters(parameters.of(format(prompt), prompt.maxOutputTokens()))
                .build();
    }

    private String system(Prompt prompt) {
        return isEnforced()
                ? prompt.system()
                : "%s\n\nAnswer with one JSON value only, without a code fence, that satisfies this JSON schema:\n%s"
                        .formatted(prompt.system(), prompt.schema());
    }

    private ResponseFormat format(Prompt prompt) {
        if (!isEnforced()) {
            return ResponseFormat.TEXT;
        }
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(prompt.name().replaceAll("[^A-Za-z0-9_-]", "_"))
                        .rootElement(JsonRawSchema.from(prompt.schema()))
                        .build())
                .build();
    }

    private boolean isEnforced() {
        return endpoint.schema() == SchemaDelivery.ENFORCED;
    }

    private Answer answer(Prompt prompt, ChatResponse response) {
        if (response.finishReason() == FinishReason.LENGTH) {
            throw new ModelException(
                    Kind.GARBLED,
                    "%s: the answer is cut off at %d tokens".formatted(endpoint.name(), prompt.maxOutputTokens()));
        } else if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            throw new ModelException(Kind.REJECTED, endpoint.name() + ": the provider's filter held the answer back");
        }
        String text = response.aiMessage().text();
        if (text == null || text.isBlank()) {
            throw new ModelException(Kind.GARBLED, endpoint.name() + ": the answer is empty");
        }
        var usage = TokenCounts.of(response.tokenUsage(), prompt, text);
        return new Answer(text, usage, Objects.requireNonNullElse(response.modelName(), endpoint.model()));
    }

    /** The cause is left out on purpose: its message may hold the body of the response. */
    private ModelException failure(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ModelException known) {
                return known;
            } else if (cause instanceof ContentFilteredException || cause instanceof UnsupportedFeatureException) {
                return new ModelException(Kind.REJECTED, "%s: %s".formatted(endpoint.name(), name(cause)));
            }
        }
        return new ModelException(
                Kind.GARBLED, "%s: a response that is no answer (%s)".formatted(endpoint.name(), name(failure)));
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
