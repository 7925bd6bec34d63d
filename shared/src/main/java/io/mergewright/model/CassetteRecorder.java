package io.mergewright.model;

import io.mergewright.model.Cassette.Abandoned;
import io.mergewright.model.Cassette.Call;
import io.mergewright.model.Cassette.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Collects the calls of one handling while it runs. Thread-safe. */
public final class CassetteRecorder {
    private final List<Call> calls = new ArrayList<>();

    /** A call begins; it gets a place in the order. */
    synchronized int begin(String model, Prompt prompt) {
        String hash = PromptHash.of(model, prompt);
        calls.add(new Call(model, prompt.name(), prompt.version(), hash, new Abandoned()));
        return calls.size() - 1;
    }

    /** The call at {@code place} has ended. */
    synchronized void end(int place, Outcome outcome) {
        calls.set(place, calls.get(place).with(outcome));
    }

    /** The calls so far, in the order in which they began; those that have not ended are {@link Abandoned}. */
    public synchronized Cassette cassette() {
        return new Cassette(calls);
    }
}
