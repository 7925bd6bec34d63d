package io.mergewright.model.testing;

import java.io.IOException;

/** What the {@link ScriptedModelServer} does with one request. */
@FunctionalInterface
public interface Behaviour {
    void respond(Call call) throws IOException;
}
