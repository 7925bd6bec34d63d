package io.mergewright.github;

import java.util.Objects;

/** Whether the server knows which app it is. */
public sealed interface AppState {
    /** It knows. */
    record Ready() implements AppState {}

    /** It is to be told on the set-up page. */
    record Missing() implements AppState {}

    /** What it was told cannot be used. */
    record Unusable(String reason) implements AppState {
        public Unusable {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
