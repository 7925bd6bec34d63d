package io.mergewright.model;

import io.mergewright.model.Cassette.Call;
import java.util.ArrayList;
import java.util.List;

/** Collects the calls of one handling while it runs. Safe for threads. */
public final class Recording {
    private final List<Call> calls = new ArrayList<>();

    synchronized void add(Call call) {
        calls.add(call);
    }

    /** The calls that have ended so far. */
    public synchronized Cassette cassette() {
        return new Cassette(calls);
    }
}
