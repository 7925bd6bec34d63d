package io.mergewright.model;

import io.mergewright.budget.Usage;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Asks the model only what it has not answered before. An answer from the cache used nothing, and says so in its usage.
 * Only answers that {@code worthKeeping} lets pass are kept: what is wrong once must not stay wrong for ever.
 */
public final class CachingChatModel implements ChatModel {
    private final ChatModel model;
    private final String name;
    private final AnswerCache cache;
    private final Predicate<Answer> worthKeeping;

    /** @param name whatever tells this model from others with the same prompts, such as its address; it is part of the key */
    public CachingChatModel(ChatModel model, String name, AnswerCache cache, Predicate<Answer> worthKeeping) {
        this.model = model;
        this.name = name;
        this.cache = cache;
        this.worthKeeping = worthKeeping;
    }

    @Override
    public Answer ask(Prompt prompt) {
        String hash = PromptHash.of(name, prompt);
        Optional<Answer> known = cache.find(hash);
        return known.map(CachingChatModel::forFree).orElseGet(() -> askAndKeep(prompt, hash));
    }

    private Answer askAndKeep(Prompt prompt, String hash) {
        Answer answer = model.ask(prompt);
        if (worthKeeping.test(answer)) {
            cache.put(hash, answer);
        }
        return answer;
    }

    private static Answer forFree(Answer answer) {
        return new Answer(answer.text(), Usage.NONE, answer.model());
    }
}
