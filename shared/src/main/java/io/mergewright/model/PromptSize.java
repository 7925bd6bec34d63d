package io.mergewright.model;

import java.nio.charset.StandardCharsets;

/** How many tokens a prompt can have at most: no tokenizer makes more than one token of a byte. */
final class PromptSize {
    /** What providers put around messages and schemas. */
    private static final int AROUND = 200;

    private PromptSize() {}

    static long mostTokens(Prompt prompt) {
        return (long) AROUND + bytes(prompt.system()) + bytes(prompt.user()) + bytes(prompt.schema());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
