package io.mergewright.model;

/** Answers one model's calls from a {@link Replay}, never from the network. */
public final class ReplayingChatModel implements ChatModel {
    private final String name;
    private final Replay replay;

    /** @param name of the model as it is configured now */
    public ReplayingChatModel(String name, Replay replay) {
        this.name = name;
        this.replay = replay;
    }

    /**
     * The outcome of the first call of the recording with the same hash that was not replayed yet.
     *
     * @throws ReplayMismatch when there is none
     */
    @Override
    public Answer ask(Prompt prompt) {
        return replay.next(name, prompt).outcome().replay();
    }
}
