package io.mergewright.model;

import io.mergewright.model.Cassette.Answered;
import io.mergewright.model.Cassette.Call;
import io.mergewright.model.Cassette.Failed;
import io.mergewright.model.Cassette.Outcome;

/**
 * Records what passes. It belongs around everything else that stands between the caller and the network (cache, guard), so
 * that a replay needs none of it.
 */
public final class RecordingChatModel implements ChatModel {
    private final ChatModel model;
    private final String name;
    private final Recording recording;

    /** @param name of the model as it is configured */
    public RecordingChatModel(ChatModel model, String name, Recording recording) {
        this.model = model;
        this.name = name;
        this.recording = recording;
    }

    @Override
    public Answer ask(Prompt prompt) {
        try {
            Answer answer = model.ask(prompt);
            record(prompt, new Answered(answer));
            return answer;
        } catch (ModelException e) {
            record(
                    prompt,
                    new Failed(
                            e.kind(),
                            String.valueOf(e.getMessage()),
                            e.retryAfter().orElse(null)));
            throw e;
        }
    }

    private void record(Prompt prompt, Outcome outcome) {
        recording.add(new Call(name, prompt.name(), prompt.version(), PromptHash.of(name, prompt), outcome));
    }
}
