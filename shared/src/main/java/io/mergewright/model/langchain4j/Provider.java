package io.mergewright.model.langchain4j;

import java.net.URI;
import java.util.Locale;

/** Whose protocol an endpoint speaks. */
public enum Provider {
    /** OpenAI itself, and any server that speaks its chat-completions protocol. */
    OPENAI("https://api.openai.com/v1"),
    ANTHROPIC("https://api.anthropic.com/v1"),
    GEMINI("https://generativelanguage.googleapis.com/v1beta"),
    OLLAMA("http://localhost:11434");

    private final URI defaultUrl;

    Provider(String defaultUrl) {
        this.defaultUrl = URI.create(defaultUrl);
    }

    public URI defaultUrl() {
        return defaultUrl;
    }

    /** Its name in the configuration and in messages, such as {@code openai}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
