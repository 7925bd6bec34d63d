package io.mergewright.simulator.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Reads and writes trees without a work tree. */
final class Trees {
    private Trees() {}

    static String write(Repository repository, @Nullable String commit, Map<String, byte @Nullable []> files)
            throws IOException {
        try (var inserter = repository.newObjectInserter()) {
            var editor = start(repository, commit).editor();
            for (var file : files.entrySet()) {
                byte[] content = file.getValue();
                editor.add(
                        content == null
                                ? new DirCacheEditor.DeletePath(file.getKey())
                                : put(file.getKey(), inserter.insert(Constants.OBJ_BLOB, content)));
            }
            editor.finish();
            var tree = editor.getDirCache().writeTree(inserter);
            inserter.flush();
            return tree.name();
        }
    }

    private static DirCache start(Repository repository, @Nullable String commit) throws IOException {
        if (commit == null) {
            return DirCache.newInCore();
        }
        try (var walk = new RevWalk(repository);
                var reader = repository.newObjectReader()) {
            return DirCache.read(
                    reader, walk.parseCommit(ObjectId.fromString(commit)).getTree());
        }
    }

    private static DirCacheEditor.PathEdit put(String path, ObjectId blob) {
        return new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                if (entry.getRawMode() == 0) {
                    entry.setFileMode(FileMode.REGULAR_FILE);
                }
                entry.setObjectId(blob);
            }
        };
    }

    static byte @Nullable [] read(Repository repository, String commit, String path) throws IOException {
        try (var walk = new RevWalk(repository);
                var tree = TreeWalk.forPath(
                        repository,
                        path,
                        walk.parseCommit(ObjectId.fromString(commit)).getTree())) {
            return tree == null || tree.getFileMode(0).getObjectType() != Constants.OBJ_BLOB
                    ? null
                    : repository.open(tree.getObjectId(0)).getBytes();
        }
    }

    static List<TreeEntry> list(Repository repository, String tree, boolean recursive) throws IOException {
        var found = new ArrayList<TreeEntry>();
        try (var revisions = new RevWalk(repository);
                var walk = new TreeWalk(repository)) {
            walk.addTree(revisions.parseTree(ObjectId.fromString(tree)));
            while (walk.next()) {
                var mode = walk.getFileMode(0);
                String id = walk.getObjectId(0).name();
                boolean file = mode.getObjectType() == Constants.OBJ_BLOB;
                long size = file ? repository.open(walk.getObjectId(0)).getSize() : 0;
                found.add(new TreeEntry(
                        walk.getPathString(), mode.toString(), Constants.typeString(mode.getObjectType()), id, size));
                if (recursive && walk.isSubtree()) {
                    walk.enterSubtree();
                }
            }
        }
        return found;
    }
}
