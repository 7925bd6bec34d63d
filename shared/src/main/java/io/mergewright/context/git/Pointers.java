package io.mergewright.context.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import org.eclipse.jgit.lib.ObjectLoader;
import org.jspecify.annotations.Nullable;

/** Counts the pointer files of Git LFS, see its docs/spec.md. */
final class Pointers {
    private static final int LONGEST = 1_024;
    private static final String START = "version https://git-lfs.github.com/spec/";

    private int count;
    private @Nullable String first;

    void look(String path, ObjectLoader content) {
        if (content.getSize() < LONGEST && new String(content.getCachedBytes(), ISO_8859_1).startsWith(START)) {
            count++;
            first = first == null ? path : first;
        }
    }

    Optional<String> note() {
        return count == 0
                ? Optional.empty()
                : Optional.of("files of Git LFS are not fetched: %d, such as %s".formatted(count, first));
    }
}
