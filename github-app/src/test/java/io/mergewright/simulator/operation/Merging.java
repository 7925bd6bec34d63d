package io.mergewright.simulator.operation;

import io.mergewright.simulator.git.Merges;
import io.mergewright.simulator.git.NewCommit;
import io.mergewright.simulator.git.Person;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Permission;
import io.mergewright.simulator.model.Pull;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges pull requests, reverts what was merged, and rebases branches. */
public final class Merging {
    private static final String TRAILER = "Co-authored-by: ";

    private final Stage stage;
    private final Branches branches;
    private final Pulls pulls;

    Merging(Stage stage, Branches branches, Pulls pulls) {
        this.stage = stage;
        this.branches = branches;
        this.pulls = pulls;
    }

    public String merge(Pull pull, Account actor, MergeMethod method) {
        String base = pull.base.head(pull.baseRef);
        if (base == null || !pull.open() || pull.draft) {
            throw new RefusedException("Pull Request is not mergeable");
        }
        if (!pull.base.permissionOf(actor).atLeast(Permission.WRITE)) {
            throw new RefusedException(actor.login() + " must have write access to merge");
        }
        String commit = switch (method) {
            case MERGE -> commit(pull, actor, base, List.of(base, pull.headSha), mergeMessage(pull));
            case SQUASH -> commit(pull, pull.author, base, List.of(base), squashMessage(pull));
            case REBASE -> replay(pull, pull.commits(), base);
        };
        pull.baseSha = base;
        pull.mergedAt = stage.world().now();
        pull.closedAt = pull.mergedAt;
        pull.mergedBy = actor;
        pull.mergeCommit = commit;
        branches.move(pull.base, pull.baseRef, commit, actor);
        pulls.tell(pull, "closed", actor, Map.of());
        return commit;
    }

    private String commit(Pull pull, Account author, String base, List<String> parents, String message) {
        String tree = clean(new Merges(pull.base.git).merge(base, pull.headSha));
        return pull.base.git.commit(new NewCommit(
                tree,
                parents,
                message,
                Person.of(author),
                Person.WEB_FLOW,
                stage.world().now()));
    }

    private static String mergeMessage(Pull pull) {
        return "Merge pull request #%d from %s/%s\n\n%s"
                .formatted(pull.number, pull.headOwner.login(), pull.headRef, pull.title);
    }

    /** Title and number, the messages of the commits when there are several, and everybody else who has a part in it. */
    private static String squashMessage(Pull pull) {
        var message = new StringBuilder("%s (#%d)".formatted(pull.title, pull.number));
        var commits = pull.commits().stream().map(pull.base.git::parse).toList();
        var authors = new LinkedHashSet<String>();
        for (var commit : commits) {
            if (commits.size() > 1) {
                String body = commit.getFullMessage().replaceAll("(?m)^" + TRAILER + ".*\\n?", "");
                message.append("\n\n* ").append(body.strip());
            }
            if (!commit.getAuthorIdent().getEmailAddress().equals(pull.author.noReply())) {
                authors.add(commit.getAuthorIdent().getName() + " <"
                        + commit.getAuthorIdent().getEmailAddress() + ">");
            }
            authors.addAll(commit.getFooterLines("Co-authored-by"));
        }
        if (!authors.isEmpty()) {
            message.append(commits.size() > 1 ? "\n\n---------\n" : "\n");
            authors.forEach(author -> message.append('\n').append(TRAILER).append(author));
        }
        return message.toString();
    }

    /** Puts these commits on top of another, keeping authors and messages. */
    private String replay(Pull pull, List<String> commits, String onto) {
        var git = pull.base.git;
        String tip = onto;
        for (String sha : commits) {
            var commit = git.parse(sha);
            if (commit.getParentCount() != 1) {
                throw new RefusedException("This branch can't be rebased");
            }
            String tree = clean(new Merges(git).pick(sha, tip, false));
            var author = commit.getAuthorIdent();
            tip = git.commit(new NewCommit(
                    tree,
                    List.of(tip),
                    commit.getFullMessage(),
                    new Person(author.getName(), author.getEmailAddress()),
                    Person.WEB_FLOW,
                    stage.world().now()));
        }
        return tip;
    }

    /** Rebases the branch of a pull request on the head of its base and pushes it by force. */
    public String rebase(Pull pull, Account actor) {
        String base = pull.base.head(pull.baseRef);
        if (base == null || pull.head == null) {
            throw new RefusedException("nothing to rebase on");
        }
        String tip = replay(pull, pull.base.git.commitsBetween(base, pull.headSha), base);
        branches.move(pull.head, pull.headRef, tip, actor);
        return tip;
    }

    /** Undoes a merged pull request by a commit on its base branch. */
    public String revert(Pull pull, Account actor) {
        String head = pull.base.head(pull.baseRef);
        if (!pull.merged() || head == null || pull.mergeCommit == null) {
            throw new RefusedException("not merged");
        }
        String tree = clean(new Merges(pull.base.git).pick(pull.mergeCommit, head, true));
        String message =
                "Revert \"%s (#%d)\"\n\nThis reverts commit %s.".formatted(pull.title, pull.number, pull.mergeCommit);
        String commit = pull.base.git.commit(new NewCommit(
                tree,
                List.of(head),
                message,
                Person.of(actor),
                Person.WEB_FLOW,
                stage.world().now()));
        branches.move(pull.base, pull.baseRef, commit, actor);
        return commit;
    }

    private static String clean(@Nullable String tree) {
        if (tree == null) {
            throw new RefusedException("Pull Request is not mergeable: there are conflicts");
        }
        return tree;
    }
}
