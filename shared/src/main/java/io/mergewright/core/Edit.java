package io.mergewright.core;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One change to one file. Paths are as somebody claimed them; {@link RepositoryPath} says whether one can be followed.
 * Texts use {@code \n}, whatever the file uses.
 */
public sealed interface Edit {
    String path();

    /** Puts {@code replacement} where {@code search} stands; the file must have it exactly once. */
    record Replace(String path, String search, String replacement) implements Edit {
        public Replace {
            requireText(search);
            requireText(replacement);
            if (search.isEmpty() || search.equals(replacement)) {
                throw new IllegalArgumentException("edit of " + path + " that changes nothing");
            }
        }
    }

    /** A new file; there must be none. */
    record Create(String path, String content, boolean executable) implements Edit {
        public Create {
            requireText(content);
        }
    }

    /** Takes a file away. */
    record Delete(String path) implements Edit {}

    /** Sets or clears the executable bit; it must not be so yet. */
    record SetExecutable(String path, boolean executable) implements Edit {}

    private static void requireText(String text) {
        if (!UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("edit with half a character");
        }
    }
}
