package io.mergewright.config;

import org.jspecify.annotations.Nullable;

/**
 * A value that users may also take away although it has a default.
 *
 * @param value null when they did
 */
record OrNone<T>(@Nullable T value) {}
