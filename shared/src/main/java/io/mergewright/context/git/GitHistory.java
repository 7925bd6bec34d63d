package io.mergewright.context.git;

import io.mergewright.context.Commit;
import io.mergewright.context.History;
import io.mergewright.diff.BinaryNotice;
import io.mergewright.diff.ChangeSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;

/** Walks the commits of a repository, newest first by their own times. */
final class GitHistory {
    static final int MOST_COMMITS = 200;

    private final Commits commits;

    GitHistory(Commits commits) {
        this.commits = commits;
    }

    History changes(String from, String to) {
        try (var walk = new RevWalk(commits.repository())) {
            List<String> notes = new ArrayList<>();
            noteWhereTheyParted(from, to, notes);
            walk.markStart(commits.parse(walk, to));
            walk.markUninteresting(commits.parse(walk, from));
            var found = take(walk, MOST_COMMITS);
            if (walk.next() != null) {
                notes.add("only the newest %d commits are shown".formatted(MOST_COMMITS));
            }
            return new History(found, notes);
        } catch (IOException e) {
            throw commits.unreadable("the history of " + to, e);
        }
    }

    /** First lines of the messages of what leads from {@code from} to {@code to}, newest first. */
    List<String> subjects(String from, String to) {
        try (var walk = new RevWalk(commits.repository())) {
            walk.markStart(commits.parse(walk, to));
            walk.markUninteresting(commits.parse(walk, from));
            List<String> subjects = new ArrayList<>();
            for (var commit = walk.next(); commit != null && subjects.size() < MOST_COMMITS; commit = walk.next()) {
                subjects.add(commit.getShortMessage());
            }
            return subjects;
        } catch (IOException e) {
            throw commits.unreadable("the history of " + to, e);
        }
    }

    private void noteWhereTheyParted(String from, String to, List<String> notes) throws IOException {
        var base = common(from, to);
        if (!base.equals(commits.parse(from))) {
            notes.add("%s is no ancestor of %s: these are the commits since both parted at %s"
                    .formatted(from, to, Commits.shortened(base)));
        }
    }

    String mergeBase(String one, String other) {
        try {
            return common(one, other).name();
        } catch (IOException e) {
            throw commits.unreadable("the history of " + other, e);
        }
    }

    private RevCommit common(String one, String other) throws IOException {
        try (var walk = new RevWalk(commits.repository())) {
            var base = mergeBase(walk, commits.parse(walk, one), commits.parse(walk, other));
            if (base == null) {
                throw new GitException("%s: %s and %s have no commit in common%s"
                        .formatted(commits.name(), one, other, commits.shallowHint()));
            }
            return base;
        }
    }

    private static @Nullable RevCommit mergeBase(RevWalk walk, RevCommit one, RevCommit other) throws IOException {
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(one);
        walk.markStart(other);
        return walk.next();
    }

    History last(String commit, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("the last " + count + " commits");
        }
        try (var walk = new RevWalk(commits.repository())) {
            walk.markStart(commits.parse(walk, commit));
            return new History(take(walk, count), List.of());
        } catch (IOException e) {
            throw commits.unreadable("the history of " + commit, e);
        }
    }

    private List<Commit> take(RevWalk walk, int most) throws IOException {
        var shallow = commits.shallow();
        List<Commit> taken = new ArrayList<>();
        RevCommit next;
        while (taken.size() < most && (next = walk.next()) != null) {
            taken.add(commit(next, shallow));
        }
        return taken;
    }

    private Commit commit(RevCommit commit, Set<ObjectId> shallow) throws IOException {
        if (shallow.contains(commit)) {
            var unknown = "what it changed is not known: the history is shallow and ends here";
            return new Commit(
                    commit.name(), commit.getShortMessage(), new ChangeSet(List.of(), List.of()), List.of(unknown));
        }
        var changes = changes(commit.getParentCount() == 0 ? null : commit.getParent(0), commit);
        return new Commit(commit.name(), commit.getShortMessage(), changes.set(), changes.omitted());
    }

    ChangeSet between(String from, String to) {
        try {
            var changes = changes(commits.parse(from), commits.parse(to));
            var notices = new ArrayList<>(changes.set().notices());
            changes.omitted().forEach(sentence -> notices.add(new BinaryNotice(1, sentence)));
            return new ChangeSet(changes.set().files(), notices);
        } catch (IOException e) {
            throw commits.unreadable("what differs between " + from + " and " + to, e);
        }
    }

    private TreeDiff.Changes changes(@Nullable RevCommit before, RevCommit after) throws IOException {
        try (var reader = commits.reader();
                var walk = new RevWalk(reader);
                var diff = new TreeDiff(reader)) {
            var old = before == null ? null : walk.parseCommit(before).getTree();
            return diff.changes(old, walk.parseCommit(after).getTree());
        }
    }
}
