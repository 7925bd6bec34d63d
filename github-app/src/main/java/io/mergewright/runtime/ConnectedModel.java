package io.mergewright.runtime;

import io.mergewright.model.Answer;
import io.mergewright.model.AnswerCache;
import io.mergewright.model.CachingChatModel;
import io.mergewright.model.ChatModel;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One model at the other end of a connection.
 *
 * @param provider such as {@code openai}
 * @param name as the provider and the price list know it
 * @param guarded the model behind the breaker and the bulkhead of its endpoint
 * @param cache of answers; null when every question is asked anew
 */
record ConnectedModel(
        String provider,
        String name,
        ChatModel guarded,
        @Nullable AnswerCache cache) {
    /** {@code model}, asked only what it has not answered before; answers that are not {@code worthKeeping} are not kept. */
    ChatModel cached(ChatModel model, Predicate<Answer> worthKeeping) {
        return cache == null ? model : new CachingChatModel(model, provider + "/" + name, cache, worthKeeping);
    }
}
