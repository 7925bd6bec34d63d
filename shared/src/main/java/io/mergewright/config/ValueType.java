package io.mergewright.config;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a setting may hold.
 *
 * @param name of the type, as the catalogue prints it
 * @param allowed completes the sentence "it must be …"
 * @param reader makes a value of a text; empty when the text is not allowed
 * @param masked the text without what nobody may see
 */
public record ValueType<T>(
        String name, String allowed, Function<String, Optional<T>> reader, UnaryOperator<String> masked) {
    public ValueType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(allowed, "allowed");
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(masked, "masked");
    }

    /** The value that {@code text} stands for; empty when it is not allowed. */
    public Optional<T> read(String text) {
        return reader.apply(text);
    }
}
