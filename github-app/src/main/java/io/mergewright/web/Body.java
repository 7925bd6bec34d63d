package io.mergewright.web;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What a route takes as the body of a request. */
public sealed interface Body {
    /** A form, as pages have them, or a JSON object. */
    Body USUAL = new Form(256 << 10);

    /** A form or a JSON object in memory, of at most so many bytes. */
    record Form(int mostBytes) implements Body {}

    /**
     * Whatever comes, of at most so many bytes, in a file. Whoever sends it is known, and whether it was meant, before any of it is read.
     *
     * @param place makes an empty file; none where too many are being received already
     */
    record File(long mostBytes, Supplier<Optional<Path>> place) implements Body {
        public File {
            Objects.requireNonNull(place, "place");
        }
    }
}
