package io.mergewright.review.infra;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.review.change.FileText;
import java.util.Optional;

/** Texts and paths of a repository at one commit. */
final class Files {
    private Files() {}

    /** The text of the file at {@code path}; empty when there is none. */
    static Optional<String> text(Sources sources, String path) {
        return RepositoryPath.problem(path).isPresent()
                ? Optional.empty()
                : sources.at(new RepositoryPath(path)).flatMap(FileText::of).map(FileText::text);
    }

    /** The directory of {@code path} with a slash behind it; empty text in the root. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The directory above {@code folder}, which has a slash behind it. */
    static String above(String folder) {
        return folder(folder.substring(0, Math.max(0, folder.length() - 1)));
    }
}
