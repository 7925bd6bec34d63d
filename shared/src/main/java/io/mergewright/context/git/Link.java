package io.mergewright.context.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A symbolic link in a directory. */
record Link(Path root, String path) {
    /** Whether it leads out of the directory; one that leads nowhere is judged by its text. */
    boolean leadsOut() {
        var link = root.resolve(path);
        try {
            if (Files.exists(link)) {
                return !link.toRealPath().startsWith(root.toRealPath());
            }
            return !link.resolveSibling(Files.readSymbolicLink(link))
                    .normalize()
                    .startsWith(root);
        } catch (IOException e) {
            return true;
        }
    }
}
