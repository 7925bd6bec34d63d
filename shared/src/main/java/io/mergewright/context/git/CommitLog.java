package io.mergewright.context.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** Reads headers of commits. */
final class CommitLog {
    static final int MOST_COMMITS = 250;

    private final Commits commits;

    CommitLog(Commits commits) {
        this.commits = commits;
    }

    LoggedCommit at(String commit) {
        return logged(commits.parse(commit));
    }

    /** The newest {@value #MOST_COMMITS} that lead to {@code head} and to none of {@code without}, parents before children. */
    List<LoggedCommit> since(Collection<String> without, String head) {
        try (var walk = new RevWalk(commits.repository())) {
            walk.sort(RevSort.TOPO);
            walk.markStart(commits.parse(walk, head));
            for (String known : without) {
                walk.markUninteresting(commits.parse(walk, known));
            }
            List<LoggedCommit> found = new ArrayList<>();
            for (var next = walk.next(); next != null && found.size() < MOST_COMMITS; next = walk.next()) {
                found.add(logged(next));
            }
            Collections.reverse(found);
            return List.copyOf(found);
        } catch (IOException e) {
            throw commits.unreadable("the history of " + head, e);
        }
    }

    private static LoggedCommit logged(RevCommit commit) {
        var parents = Arrays.stream(commit.getParents()).map(RevCommit::name).toList();
        return new LoggedCommit(
                commit.name(),
                parents,
                person(commit.getAuthorIdent()),
                person(commit.getCommitterIdent()),
                commit.getFullMessage());
    }

    private static LoggedCommit.Person person(PersonIdent ident) {
        return new LoggedCommit.Person(ident.getName(), ident.getEmailAddress(), ident.getWhenAsInstant());
    }
}
