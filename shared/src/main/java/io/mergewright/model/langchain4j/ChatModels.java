package io.mergewright.model.langchain4j;

import io.mergewright.model.ChatModel;
import java.time.Clock;

/** Opens models. All of one instance share their connections; one instance per process is enough. Safe for threads. */
public final class ChatModels {
    private final Transport transport;
    private final Clock clock;

    /** @throws IllegalArgumentException naming the file of certificates when it cannot be used */
    public ChatModels(Network network, Clock clock) {
        this.transport = new Transport(network);
        this.clock = clock;
    }

    /** A model that asks {@code endpoint} once per call: no retries, no breaker, no cache. Nothing is sent yet. */
    public ChatModel open(Endpoint endpoint) {
        return new LangChainChatModel(endpoint, transport, clock);
    }
}
