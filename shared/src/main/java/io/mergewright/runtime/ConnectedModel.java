package io.mergewright.runtime;

import io.mergewright.config.ModelEndpoint;
import io.mergewright.model.Answer;
import io.mergewright.model.AnswerCache;
import io.mergewright.model.CachingChatModel;
import io.mergewright.model.CappedChatModel;
import io.mergewright.model.ChatModel;
import io.mergewright.model.GuardedChatModel;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One model at the other end of a connection.
 *
 * @param guarded the model behind the breaker and the limit of calls of its endpoint
 * @param cache of answers; null when every question is asked anew
 */
record ConnectedModel(
        ModelEndpoint settings, ChatModel guarded, @Nullable AnswerCache cache) {
    /** Such as {@code openai}. */
    String provider() {
        return settings.provider().name().toLowerCase(Locale.ROOT);
    }

    /** Whether it failed so often lately that it is not asked for a while. */
    boolean isHeldBack() {
        return guarded instanceof GuardedChatModel guard && guard.isHeldBack();
    }

    /** As the provider and the price list know it. */
    String name() {
        return settings.name();
    }

    /** {@code model}, asked only what it has not answered before; answers that are not {@code worthKeeping} are not kept. */
    ChatModel cached(ChatModel model, Predicate<Answer> worthKeeping) {
        return cache == null ? model : new CachingChatModel(model, identity(), cache, worthKeeping);
    }

    /** Such as {@code openai/gpt-x}. */
    String label() {
        return provider() + "/" + name();
    }

    /** Whatever may change its answers: the same name elsewhere, or asked in another way, is another model. */
    private String identity() {
        return label() + " at " + settings.url() + ", " + settings.style();
    }

    /** {@code model}, asked for no more than the settings of this one allow. */
    ChatModel capped(ChatModel model) {
        return new CappedChatModel(model, settings.maxOutputTokens(), settings.timeout());
    }
}
