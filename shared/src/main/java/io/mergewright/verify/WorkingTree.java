package io.mergewright.verify;

import io.mergewright.context.Sources;
import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.diff.FileChange;
import io.mergewright.diff.FileContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of a repository that a person works on. Leaves the index, HEAD and all other files alone, so the person sees the patch as
 * changes that are not staged.
 */
public final class WorkingTree {
    private final Path root;
    private final Sources head;

    private WorkingTree(Path root, Sources head) {
        this.root = root;
        this.head = head;
    }

    /**
     * That of {@code repository}; empty when the repository is bare.
     *
     * @throws GitException when there are no commits yet
     */
    public static Optional<WorkingTree> of(GitRepository repository) {
        return repository.workTree().map(root -> new WorkingTree(root, repository.sources("HEAD")));
    }

    /**
     * Writes {@code changes}, provided that each file is, both in HEAD and on disk, byte for byte as the change expects it.
     *
     * @throws SourceTreeException when a file cannot be read or written; all are then as before
     */
    public WriteBack apply(List<FileChange> changes) {
        var tree = new DirectoryTree(root);
        var conflicts = changes.stream()
                .flatMap(change -> conflict(change, tree).stream())
                .toList();
        if (!conflicts.isEmpty()) {
            return new WriteBack.Refused(conflicts);
        }
        new TreeWriter(tree).write(changes);
        return new WriteBack.Written(changes.stream().map(FileChange::path).toList());
    }

    private Optional<WriteBack.Conflict> conflict(FileChange change, SourceTree tree) {
        var inHead = head.at(change.path());
        var onDisk = tree.at(change.path());
        return reason(change.before(), inHead, onDisk).map(reason -> new WriteBack.Conflict(change.path(), reason));
    }

    private static Optional<String> reason(
            Optional<FileContent> before, Optional<FileContent> inHead, TreeEntry onDisk) {
        if (!inHead.equals(before)) {
            return Optional.of("is not in HEAD as in the commit that the patch was made for");
        }
        if (onDisk.equals(TreeEntry.of(before))) {
            return Optional.empty();
        }
        return Optional.of(
                differsInLineEnds(before, onDisk)
                        ? "has other line ends on disk than in the commit"
                        : "has changes that are not committed");
    }

    private static boolean differsInLineEnds(Optional<FileContent> before, TreeEntry onDisk) {
        return onDisk instanceof TreeEntry.Present present
                && before.map(FileContent::octets)
                        .map(UnixText::of)
                        .filter(UnixText.of(present.content().octets())::equals)
                        .isPresent()
                && present.content().executable() == before.get().executable();
    }
}
