package io.mergewright.simulator.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** A bare repository on disk. A fork shares the objects of its parent, as on GitHub; the refs are its own. */
public final class BareRepository implements AutoCloseable {
    private final Path objects;
    private final FileRepository repository;
    private final Diffs diffs = new Diffs(this);

    private BareRepository(Path directory, Path objects) {
        this.objects = objects;
        try {
            Files.createDirectories(directory.resolve("refs/heads"));
            Files.createDirectories(objects.resolve("pack"));
            Files.createDirectories(objects.resolve("info"));
            Files.writeString(directory.resolve("HEAD"), "ref: refs/heads/main\n");
            Files.writeString(directory.resolve("config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
            this.repository = (FileRepository) new FileRepositoryBuilder()
                    .setGitDir(directory.toFile())
                    .setObjectDirectory(objects.toFile())
                    .setBare()
                    .build();
        } catch (IOException e) {
            throw new GitFailure("cannot create " + directory, e);
        }
    }

    public static BareRepository create(Path directory) {
        return new BareRepository(directory, directory.resolve("objects"));
    }

    public BareRepository fork(Path directory) {
        return new BareRepository(directory, objects);
    }

    public Diffs diffs() {
        return diffs;
    }

    Repository repository() {
        return repository;
    }

    /** The commit (or blob, or tree) of a revision expression, or null. */
    public @Nullable String resolve(String revision) {
        try {
            var id = repository.resolve(revision);
            return id == null || !repository.getObjectDatabase().has(id) ? null : id.name();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** The commit of a revision, null when it names none. */
    public @Nullable String commitOf(String revision) {
        return resolve(revision + "^{commit}");
    }

    public void setHead(String branch) {
        git("set HEAD", () -> repository.updateRef(Constants.HEAD).link("refs/heads/" + branch));
    }

    public void update(String ref, String commit) {
        git("update " + ref, () -> {
            RefUpdate update = repository.updateRef(ref);
            update.setNewObjectId(ObjectId.fromString(commit));
            return update.forceUpdate();
        });
    }

    public void delete(String ref) {
        git("delete " + ref, () -> {
            RefUpdate update = repository.updateRef(ref);
            update.setForceUpdate(true);
            return update.delete();
        });
    }

    public List<Ref> refs(String prefix) {
        return git("list refs", () -> repository.getRefDatabase().getRefsByPrefix(prefix));
    }

    public String commit(NewCommit commit) {
        return git("commit", () -> {
            try (var inserter = repository.newObjectInserter()) {
                var builder = new CommitBuilder();
                builder.setTreeId(ObjectId.fromString(commit.tree()));
                builder.setParentIds(
                        commit.parents().stream().map(ObjectId::fromString).toList());
                builder.setMessage(commit.message());
                builder.setAuthor(commit.author().at(commit.at()));
                builder.setCommitter(commit.committer().at(commit.at()));
                var id = inserter.insert(builder);
                inserter.flush();
                return id.name();
            }
        });
    }

    /** The tree of a commit (null: an empty one) with these files; a null content removes the file. */
    public String treeWith(@Nullable String commit, Map<String, byte @Nullable []> files) {
        return git("write a tree", () -> Trees.write(repository, commit, files));
    }

    public byte @Nullable [] read(String commit, String path) {
        return git("read " + path, () -> Trees.read(repository, commit, path));
    }

    /** What a tree (or the tree of a commit) holds. */
    public List<TreeEntry> list(String tree, boolean recursive) {
        return git("list " + tree, () -> Trees.list(repository, tree, recursive));
    }

    public byte[] blob(String id) {
        return git("read blob", () -> repository.open(ObjectId.fromString(id)).getBytes());
    }

    public RevCommit parse(String commit) {
        return git("parse " + commit, () -> {
            try (var walk = new RevWalk(repository)) {
                var parsed = walk.parseCommit(ObjectId.fromString(commit));
                walk.parseBody(parsed);
                return parsed;
            }
        });
    }

    public @Nullable String mergeBase(String one, String other) {
        return git("find the merge base", () -> {
            try (var walk = new RevWalk(repository)) {
                walk.setRevFilter(RevFilter.MERGE_BASE);
                walk.markStart(walk.parseCommit(ObjectId.fromString(one)));
                walk.markStart(walk.parseCommit(ObjectId.fromString(other)));
                var base = walk.next();
                return base == null ? null : base.name();
            }
        });
    }

    /** The commits that are in {@code head} and not in {@code base}, oldest first. */
    public List<String> commitsBetween(@Nullable String base, String head) {
        return git("list commits", () -> {
            try (var walk = new RevWalk(repository)) {
                walk.sort(RevSort.TOPO, true);
                walk.sort(RevSort.REVERSE, true);
                walk.markStart(walk.parseCommit(ObjectId.fromString(head)));
                if (base != null) {
                    walk.markUninteresting(walk.parseCommit(ObjectId.fromString(base)));
                }
                var found = new ArrayList<String>();
                walk.forEach(commit -> found.add(commit.name()));
                return found;
            }
        });
    }

    @Override
    public void close() {
        repository.close();
    }

    /** Something that git does. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    static <T> T git(String what, Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new GitFailure("cannot " + what, e);
        }
    }
}
