package io.mergewright.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Writes commits into a repository without files that are checked out. Each is a second younger than the one before. */
final class BareRepository implements AutoCloseable {
    static final String AUTHOR = "Ada";

    private final Repository repository;
    private final Path folder;
    private long time = 1_700_000_000;

    BareRepository(Path folder) {
        this.folder = folder;
        try {
            repository = new FileRepositoryBuilder()
                    .setGitDir(folder.toFile())
                    .setBare()
                    .build();
            repository.create(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** A commit as somebody makes it. */
    record Draft(String author, String committer, String message, long authored) {}

    Draft draft(String message) {
        return new Draft(AUTHOR, AUTHOR, message, time++);
    }

    Draft draftOfButton(String message) {
        return new Draft(AUTHOR, "GitHub", message, time++);
    }

    String commit(Map<String, String> files, List<String> parents, String message) {
        return commit(files, parents, draft(message));
    }

    /** @param files all of them, by path; the texts have one character for each byte where they are no UTF-8 */
    String commit(Map<String, String> files, List<String> parents, Draft draft) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            var commit = new CommitBuilder();
            commit.setTreeId(tree(files, inserter));
            commit.setParentIds(parents.stream().map(ObjectId::fromString).toList());
            commit.setAuthor(person(draft.author(), draft.authored()));
            commit.setCommitter(person(draft.committer(), time++));
            commit.setMessage(draft.message());
            var id = inserter.insert(commit);
            inserter.flush();
            return id.name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectId tree(Map<String, String> files, ObjectInserter inserter) throws IOException {
        var cache = DirCache.newInCore();
        var builder = cache.builder();
        for (var file : files.entrySet()) {
            var entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(
                    inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(UTF_8)));
            builder.add(entry);
        }
        builder.finish();
        return cache.writeTree(inserter);
    }

    private static PersonIdent person(String name, long second) {
        return new PersonIdent(name, name + "@example.org", Instant.ofEpochSecond(second), ZoneOffset.UTC);
    }

    @Override
    public void close() {
        repository.close();
    }
}
