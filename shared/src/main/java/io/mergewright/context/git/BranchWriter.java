package io.mergewright.context.git;

import io.mergewright.diff.FileChange;
import io.mergewright.diff.FileContent;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;
import org.eclipse.jgit.revwalk.RevCommit;

/** Adds objects and one ref to a repository; the index that it builds exists in memory alone. */
final class BranchWriter {
    private final Commits commits;
    private final Repository repository;

    BranchWriter(Commits commits) {
        this.commits = commits;
        repository = commits.repository();
    }

    BranchResult write(NewBranch branch) {
        var parent = commits.parse(branch.commit());
        try {
            var reason = problemOfName(branch.name())
                    .or(() -> problemOfAuthor(branch))
                    .or(() -> problemOfFiles(branch, parent));
            return reason.isPresent() ? new BranchResult.Refused(reason.get()) : create(branch, parent);
        } catch (IOException e) {
            throw new GitException(
                    "%s: branch %s cannot be written: %s".formatted(commits.name(), branch.name(), e.getMessage()), e);
        }
    }

    private Optional<String> problemOfName(String name) throws IOException {
        var ref = Constants.R_HEADS + name;
        if (name.startsWith("-") || name.equals(Constants.HEAD) || !Repository.isValidRefName(ref)) {
            return Optional.of("'%s' is no name of a branch".formatted(name));
        }
        if (repository.exactRef(ref) != null) {
            return Optional.of("there is a branch '%s' already".formatted(name));
        }
        return repository.getRefDatabase().getConflictingNames(ref).stream()
                .findFirst()
                .map(other -> "there is a branch '%s', which leaves no room for '%s'"
                        .formatted(Repository.shortenRefName(other), name));
    }

    private Optional<String> problemOfAuthor(NewBranch branch) {
        return branch.author().or(this::configured).isEmpty()
                ? Optional.of("nobody to name as the author: set user.name and user.email with git config")
                : Optional.empty();
    }

    private Optional<NewBranch.Author> configured() {
        UserConfig user = repository.getConfig().get(UserConfig.KEY);
        boolean unknown = user.isAuthorNameImplicit()
                || user.isAuthorEmailImplicit()
                || user.getAuthorName().isBlank()
                || user.getAuthorEmail().isBlank();
        return unknown
                ? Optional.empty()
                : Optional.of(new NewBranch.Author(user.getAuthorName(), user.getAuthorEmail()));
    }

    private Optional<String> problemOfFiles(NewBranch branch, RevCommit parent) {
        var sources = new GitSources(commits, parent.getTree());
        return branch.changes().stream()
                .filter(change -> !isAsExpected(change, sources))
                .findFirst()
                .map(change -> "%s is not in commit %s as the change expects it"
                        .formatted(change.path(), Commits.shortened(parent)));
    }

    private static boolean isAsExpected(FileChange change, GitSources sources) {
        return change.before().isPresent()
                ? sources.at(change.path()).equals(change.before())
                : !sources.isTaken(change.path());
    }

    private BranchResult create(NewBranch branch, RevCommit parent) throws IOException {
        try (var inserter = repository.newObjectInserter()) {
            var tree = tree(branch.changes(), parent, inserter);
            var commit = inserter.insert(commit(branch, parent, tree));
            inserter.flush();
            return point(branch, commit);
        }
    }

    private ObjectId tree(List<FileChange> changes, RevCommit parent, ObjectInserter inserter) throws IOException {
        var index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        try (var reader = commits.reader()) {
            builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, parent.getTree());
        }
        builder.finish();
        DirCacheEditor editor = index.editor();
        for (FileChange change : changes) {
            editor.add(edit(change, inserter));
        }
        editor.finish();
        return index.writeTree(inserter);
    }

    private static DirCacheEditor.PathEdit edit(FileChange change, ObjectInserter inserter) throws IOException {
        var path = change.path().value();
        if (change.after().isEmpty()) {
            return new DirCacheEditor.DeletePath(path);
        }
        FileContent after = change.after().get();
        var blob = inserter.insert(Constants.OBJ_BLOB, after.bytes());
        return new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(after.executable() ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
                entry.setObjectId(blob);
            }
        };
    }

    private CommitBuilder commit(NewBranch branch, RevCommit parent, ObjectId tree) {
        var named = branch.author().or(this::configured).orElseThrow();
        var author = new PersonIdent(named.name(), named.email(), branch.time(), ZoneOffset.UTC);
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentId(parent);
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setMessage(branch.message().endsWith("\n") ? branch.message() : branch.message() + "\n");
        return commit;
    }

    private BranchResult point(NewBranch branch, ObjectId commit) throws IOException {
        RefUpdate update = repository.updateRef(Constants.R_HEADS + branch.name());
        update.setExpectedOldObjectId(ObjectId.zeroId());
        update.setNewObjectId(commit);
        update.setRefLogMessage("branch: Created by mergewright", false);
        var result = update.update();
        return result == RefUpdate.Result.NEW
                ? new BranchResult.Created(branch.name(), commit.name())
                : new BranchResult.Refused("branch '%s' cannot be made: %s".formatted(branch.name(), result));
    }
}
