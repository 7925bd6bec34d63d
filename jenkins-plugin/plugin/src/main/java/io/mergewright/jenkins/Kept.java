package io.mergewright.jenkins;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What was kept with a build: an older version did not keep all that this one does, and Jenkins then reads nothing in its place. */
public final class Kept {
    private Kept() {}

    /** {@code kept}, or nothing. */
    public static String text(@Nullable String kept) {
        return kept == null ? "" : kept;
    }

    @SuppressWarnings("NonApiType") // The type of a field names what Jenkins writes.
    public static <T> ArrayList<T> list(@Nullable ArrayList<T> kept) {
        return kept == null ? new ArrayList<>() : kept;
    }
}
