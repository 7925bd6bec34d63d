package io.mergewright.model;

import io.mergewright.model.Cassette.Answered;
import io.mergewright.model.Cassette.Failed;

/**
 * Records what passes. It belongs around everything else that stands between the caller and the network (cache, budget, guard),
 * so that a replay needs none of it.
 */
public final class RecordingChatModel implements ChatModel {
    private final ChatModel model;
    private final String name;
    private final CassetteRecorder recorder;

    /** @param name of the model as it is configured */
    public RecordingChatModel(ChatModel model, String name, CassetteRecorder recorder) {
        this.model = model;
        this.name = name;
        this.recorder = recorder;
    }

    @Override
    public Answer ask(Prompt prompt) {
        int place = recorder.begin(name, prompt);
        try {
            Answer answer = model.ask(prompt);
            recorder.end(place, new Answered(answer));
            return answer;
        } catch (ModelException e) {
            recorder.end(
                    place,
                    new Failed(
                            e.kind(),
                            String.valueOf(e.getMessage()),
                            e.retryAfter().orElse(null)));
            throw e;
        }
    }
}
