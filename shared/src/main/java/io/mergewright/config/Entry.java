package io.mergewright.config;

import java.util.Objects;

/** One key with its text as a file, the environment or a flag gives it. The text may be a secret. */
record Entry(String key, String text, Source source) {
    Entry {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(source, "source");
    }

    @Override
    public String toString() {
        return key + " from " + source;
    }
}
