package io.mergewright.verify;

import io.mergewright.diff.FileContent;
import java.util.Optional;

/** What a source tree has at a path. */
public sealed interface TreeEntry {
    /** What a patch can work with. */
    sealed interface Settable extends TreeEntry {
        Optional<FileContent> file();
    }

    /** A regular file. */
    record Present(FileContent content) implements Settable {
        @Override
        public Optional<FileContent> file() {
            return Optional.of(content);
        }
    }

    /** Nothing. */
    record Absent() implements Settable {
        @Override
        public Optional<FileContent> file() {
            return Optional.empty();
        }
    }

    /** A symbolic link, there or on the way there. */
    record Link() implements TreeEntry {}

    /**
     * Something else that no patch may touch.
     *
     * @param what such as "a directory"
     */
    record Other(String what) implements TreeEntry {}

    static Settable of(Optional<FileContent> file) {
        return file.<Settable>map(Present::new).orElseGet(Absent::new);
    }
}
