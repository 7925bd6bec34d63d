package io.mergewright.model.langchain4j;

import java.util.Objects;

/** The secret that a provider wants to see; empty for servers that want none. Its text form does not tell it. */
public record ApiKey(String value) {
    public static final ApiKey NONE = new ApiKey("");

    public ApiKey {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "no key" : "[redacted]";
    }
}
