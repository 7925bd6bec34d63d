package io.mergewright.context.git;

import io.mergewright.core.RepositoryPath;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.diff.DiffConfig;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Compares the names of two trees, and finds out what was renamed, with git's usual measure of likeness. */
final class PathComparison {
    /** Of more changed files nothing is said. */
    static final int MOST_FILES = 5_000;
    /** Of more files that came or went, only those with the same content are taken for renamed. */
    static final int MOST_RENAMES = 400;

    private final Commits commits;

    PathComparison(Commits commits) {
        this.commits = commits;
    }

    PathChanges between(String from, String to) {
        try (var reader = commits.reader();
                var walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            walk.addTree(commits.parse(from).getTree());
            walk.addTree(commits.parse(to).getTree());
            var entries = DiffEntry.scan(walk);
            return entries.size() > MOST_FILES ? PathChanges.NONE : changes(withRenames(reader, entries));
        } catch (IOException e) {
            throw commits.unreadable("what differs between " + from + " and " + to, e);
        }
    }

    private static List<DiffEntry> withRenames(ObjectReader reader, List<DiffEntry> entries) throws IOException {
        var detector = new RenameDetector(reader, new Config().get(DiffConfig.KEY));
        detector.setRenameLimit(MOST_RENAMES);
        detector.addAll(entries);
        return detector.compute();
    }

    private static PathChanges changes(List<DiffEntry> entries) {
        Map<RepositoryPath, RepositoryPath> renamed = new HashMap<>();
        Set<RepositoryPath> written = new HashSet<>();
        for (DiffEntry entry : entries) {
            boolean deleted = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
            if (deleted || RepositoryPath.problem(entry.getNewPath()).isPresent()) {
                continue;
            }
            var path = new RepositoryPath(entry.getNewPath());
            written.add(path);
            boolean moved = entry.getChangeType() == DiffEntry.ChangeType.RENAME;
            if (moved && RepositoryPath.problem(entry.getOldPath()).isEmpty()) {
                renamed.put(new RepositoryPath(entry.getOldPath()), path);
            }
        }
        return new PathChanges(renamed, written);
    }
}
