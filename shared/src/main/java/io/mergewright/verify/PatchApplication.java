package io.mergewright.verify;

import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Edit;
import io.mergewright.core.Patch;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileChange;
import java.util.Optional;

/**
 * Applies patches to source trees, completely or not at all. A patch that could be applied a second time is refused.
 * Immutable; a tree must not be changed by others meanwhile.
 */
public final class PatchApplication {
    private final AllowedPaths allowed;

    public PatchApplication(AllowedPaths allowed) {
        this.allowed = allowed;
    }

    /** What {@code patch} would change, or why it cannot be applied; changes nothing. */
    public Application check(Patch patch, SourceTree tree) {
        var result = new OverlayTree(tree);
        var refusal = edit(patch, result);
        if (refusal.isPresent()) {
            return new Application.Refused(refusal.get());
        }
        var changes = result.changes();
        int last = patch.edits().size() - 1;
        if (changes.isEmpty()) {
            return refused(last, Refusal.Reason.NO_EFFECT, "the edits together change nothing");
        }
        if (edit(patch, new OverlayTree(result)).isEmpty()) {
            return refused(last, Refusal.Reason.REPEATABLE, "the patch could be applied a second time");
        }
        return new Application.Applied(changes);
    }

    /**
     * Changes {@code tree} as {@code patch} says, or says why not.
     *
     * @throws SourceTreeException when the tree cannot be read or written; it is then as before
     */
    public Application apply(Patch patch, SourceTree tree) {
        var application = check(patch, tree);
        if (application instanceof Application.Applied applied) {
            new TreeWriter(tree).write(applied.changes());
        }
        return application;
    }

    /** Changes {@code tree} back, provided that it is as {@code applied} left it. */
    public Application reverse(Application.Applied applied, SourceTree tree) {
        var changes = applied.changes().stream().map(FileChange::reversed).toList();
        for (FileChange change : changes) {
            if (!tree.at(change.path()).equals(TreeEntry.of(change.before()))) {
                return refused(0, Refusal.Reason.NOT_FOUND, change.path() + " is not as the patch left it");
            }
        }
        new TreeWriter(tree).write(changes);
        return new Application.Applied(changes);
    }

    private static Application refused(int edit, Refusal.Reason reason, String message) {
        return new Application.Refused(new Refusal(edit, reason, message));
    }

    private Optional<Refusal> edit(Patch patch, SourceTree tree) {
        for (int i = 0; i < patch.edits().size(); i++) {
            try {
                edit(patch.edits().get(i), tree);
            } catch (RefusedException e) {
                return Optional.of(e.refusal(i));
            }
        }
        return Optional.empty();
    }

    private void edit(Edit edit, SourceTree tree) {
        var path = allowed(edit.path());
        var present = settable(path, tree.at(path)).file();
        tree.put(path, TreeEntry.of(FileEdit.of(edit).apply(present)));
    }

    private RepositoryPath allowed(String claimed) {
        var problem = RepositoryPath.problem(claimed);
        if (problem.isPresent()) {
            throw new RefusedException(Refusal.Reason.BAD_PATH, problem.get());
        }
        var path = new RepositoryPath(claimed);
        if (!allowed.allow(path)) {
            throw new RefusedException(Refusal.Reason.NOT_ALLOWED, path + " may not be changed by a patch");
        }
        return path;
    }

    private static TreeEntry.Settable settable(RepositoryPath path, TreeEntry entry) {
        if (entry instanceof TreeEntry.Settable settable) {
            return settable;
        }
        throw entry instanceof TreeEntry.Other other
                ? new RefusedException(Refusal.Reason.NOT_A_FILE, path + " is " + other.what())
                : new RefusedException(Refusal.Reason.SYMBOLIC_LINK, path + " is or goes through a symbolic link");
    }
}
