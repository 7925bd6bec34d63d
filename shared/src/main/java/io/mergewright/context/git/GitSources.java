package io.mergewright.context.git;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** The files of a tree, as they are stored: no filter and no change of line ends. */
final class GitSources implements Sources {
    private final Commits commits;
    private final ObjectId tree;

    GitSources(Commits commits, ObjectId tree) {
        this.commits = commits;
        this.tree = tree;
    }

    @Override
    public List<RepositoryPath> paths() {
        List<RepositoryPath> paths = new ArrayList<>();
        try (var walk = new TreeWalk(commits.reader())) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                if (isFile(walk) && RepositoryPath.problem(walk.getPathString()).isEmpty()) {
                    paths.add(new RepositoryPath(walk.getPathString()));
                }
            }
        } catch (IOException e) {
            throw commits.unreadable("a directory of tree " + Commits.shortened(tree), e);
        }
        paths.sort(Comparator.comparing(RepositoryPath::value));
        return List.copyOf(paths);
    }

    @Override
    public Optional<FileContent> at(RepositoryPath path) {
        try (var reader = commits.reader();
                var walk = TreeWalk.forPath(reader, path.value(), tree)) {
            return walk == null || !isFile(walk) ? Optional.empty() : content(reader, walk);
        } catch (IOException e) {
            throw commits.unreadable(path.value(), e);
        }
    }

    /** The id of whatever stands at {@code path}. */
    Optional<String> objectAt(RepositoryPath path) {
        try (var reader = commits.reader();
                var walk = TreeWalk.forPath(reader, path.value(), tree)) {
            return walk == null
                    ? Optional.empty()
                    : Optional.of(walk.getObjectId(0).name());
        } catch (IOException e) {
            throw commits.unreadable(path.value(), e);
        }
    }

    private static Optional<FileContent> content(ObjectReader reader, TreeWalk walk) throws IOException {
        var loader = reader.open(walk.getObjectId(0), Constants.OBJ_BLOB);
        if (loader.getSize() > MOST_BYTES) {
            return Optional.empty();
        }
        boolean executable = walk.getFileMode(0).equals(FileMode.EXECUTABLE_FILE);
        return Optional.of(FileContent.of(loader.getCachedBytes(MOST_BYTES), executable));
    }

    /** Whether a file, link, submodule or directory stands at {@code path}, or a file where it needs a directory. */
    boolean isTaken(RepositoryPath path) {
        var segments = path.segments();
        for (int i = 1; i <= segments.size(); i++) {
            var mode = mode(String.join("/", segments.subList(0, i)));
            if (mode != null && (i == segments.size() || !mode.equals(FileMode.TREE))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable FileMode mode(String path) {
        try (var reader = commits.reader();
                var walk = TreeWalk.forPath(reader, path, tree)) {
            return walk == null ? null : walk.getFileMode(0);
        } catch (IOException e) {
            throw commits.unreadable(path, e);
        }
    }

    private static boolean isFile(TreeWalk walk) {
        return (walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    }
}
