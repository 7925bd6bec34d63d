package io.mergewright.jenkins.branch;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHTree;
import org.kohsuke.github.GHTreeEntry;

/** The files of a commit on GitHub, fetched one by one as they are asked for. Not thread-safe. */
final class GitHubFiles {
    private static final String EXECUTABLE = "100755";
    private static final String ORDINARY = "100644";

    private final GHRepository repository;
    private final Map<String, Optional<GHTree>> trees = new HashMap<>();

    /** @param root of the files of the commit */
    GitHubFiles(GHRepository repository, GHTree root) {
        this.repository = repository;
        this.trees.put("", Optional.of(root));
    }

    /**
     * The file at {@code path}; empty when there is none, or it is no regular file, or too large to be a matter of fixes.
     *
     * @throws UncheckedIOException when GitHub does not answer as it should
     */
    Optional<FileContent> at(RepositoryPath path) {
        try {
            GHTreeEntry entry = entry(path.value());
            return entry == null ? Optional.empty() : content(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileContent> content(GHTreeEntry entry) throws IOException {
        boolean executable = EXECUTABLE.equals(entry.getMode());
        if (entry.getSize() > Sources.MOST_BYTES || !(executable || ORDINARY.equals(entry.getMode()))) {
            return Optional.empty();
        }
        try (InputStream in = entry.readAsBlob()) {
            return Optional.of(FileContent.of(in.readAllBytes(), executable));
        }
    }

    private @Nullable GHTreeEntry entry(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        Optional<GHTree> tree = tree(slash < 0 ? "" : path.substring(0, slash));
        return tree.isEmpty() ? null : named(tree.get(), path.substring(slash + 1));
    }

    private Optional<GHTree> tree(String path) throws IOException {
        Optional<GHTree> known = trees.get(path);
        if (known != null) {
            return known;
        }
        GHTreeEntry entry = entry(path);
        Optional<GHTree> tree = entry == null || !"tree".equals(entry.getType())
                ? Optional.empty()
                : Optional.of(repository.getTree(entry.getSha()));
        trees.put(path, tree);
        return tree;
    }

    private static @Nullable GHTreeEntry named(GHTree tree, String name) throws IOException {
        if (tree.isTruncated()) {
            throw new IOException("GitHub does not tell all files of a directory");
        }
        return tree.getTree().stream()
                .filter(entry -> entry.getPath().equals(name))
                .findFirst()
                .orElse(null);
    }
}
