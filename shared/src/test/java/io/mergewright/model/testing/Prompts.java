package io.mergewright.model.testing;

import io.mergewright.model.Prompt;
import java.time.Duration;

/** A prompt for tests that need one. */
public final class Prompts {
    public static final String SCHEMA = """
            {"type":"object","properties":{"cause":{"type":"string"},"line":{"type":"integer"}},\
            "required":["cause","line"],"additionalProperties":false}""";

    private Prompts() {}

    /** Asks about {@code material}, patiently. */
    public static Prompt about(String material) {
        return new Prompt("explain", "3", "You explain logs.", material, SCHEMA, 200, Duration.ofSeconds(30));
    }
}
