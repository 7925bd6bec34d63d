package io.mergewright.config;

import java.util.Objects;

/**
 * The value of a setting in force.
 *
 * @param text as it was written, once its type allowed it; it may be a secret, so print {@link #shown()}
 */
public record Effective(Setting<?> setting, String text, Source source) {
    public Effective {
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(source, "source");
    }

    /** The text without secrets; empty when the setting has no value. */
    public String shown() {
        return text.isEmpty() ? "" : setting.type().masked().apply(text);
    }

    @Override
    public String toString() {
        return setting.key() + "=" + shown() + " (" + source + ")";
    }
}
