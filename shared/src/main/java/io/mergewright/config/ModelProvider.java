package io.mergewright.config;

/** Who answers. */
public enum ModelProvider {
    /** Nobody: everything is done by rules. */
    NONE("", false),
    /** OpenAI, or any server that speaks its protocol. */
    OPENAI("https://api.openai.com/v1", true),
    ANTHROPIC("https://api.anthropic.com/v1", true),
    GEMINI("https://generativelanguage.googleapis.com/v1beta", true),
    OLLAMA("http://localhost:11434", false);

    private final String usualUrl;
    private final boolean needsKey;

    ModelProvider(String usualUrl, boolean needsKey) {
        this.usualUrl = usualUrl;
        this.needsKey = needsKey;
    }

    /** Where its own service is; empty for {@link #NONE}. */
    String usualUrl() {
        return usualUrl;
    }

    /** Whether its own service refuses calls without a key. */
    boolean needsKey() {
        return needsKey;
    }
}
