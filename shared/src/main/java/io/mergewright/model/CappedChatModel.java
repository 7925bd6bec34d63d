package io.mergewright.model;

import java.time.Duration;

/**
 * Asks for no more tokens and waits no longer than this model may. It belongs around the budget, the cache and the trace, so
 * that all of them see what is really asked for.
 */
public final class CappedChatModel implements ChatModel {
    private final ChatModel model;
    private final int maxOutputTokens;
    private final Duration timeout;

    public CappedChatModel(ChatModel model, int maxOutputTokens, Duration timeout) {
        this.model = model;
        this.maxOutputTokens = maxOutputTokens;
        this.timeout = timeout;
    }

    @Override
    public Answer ask(Prompt prompt) {
        Duration limit = prompt.timeout().compareTo(timeout) < 0 ? prompt.timeout() : timeout;
        return model.ask(prompt.within(limit).costing(Math.min(prompt.maxOutputTokens(), maxOutputTokens)));
    }
}
