package io.mergewright.runtime;

import io.mergewright.context.git.GitException;
import io.mergewright.review.CheckedChange;
import io.mergewright.review.RepositorySettings;
import io.mergewright.review.Reviewer;
import io.mergewright.review.Since;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangeReader;
import io.mergewright.review.check.Checks;
import io.mergewright.review.model.Brief;
import java.util.Optional;

/**
 * What a branch adds since it parted from where it is to go, as checks see it: what others did there meanwhile is no part of it. Every
 * method throws {@link GitException} for commits that are not there. For one thread at a time.
 */
public final class BranchReview {
    private final CommitReader repository;
    private final String target;
    private final String head;
    private final RepositorySettings settings;
    private final Reviewer reviewer;
    private final String parted;

    /**
     * @param target the commit that the branch is to go to, as a full id; its settings count
     * @param head the last commit of the branch, as a full id
     */
    public BranchReview(CommitReader repository, String target, String head, Checks checks) {
        this.repository = repository;
        this.target = target;
        this.head = head;
        this.settings = RepositorySettings.in(repository.sources(target));
        this.reviewer = new Reviewer(checks.plus(settings.checks()), settings.limits());
        this.parted = repository.mergeBase(target, head);
    }

    public RepositorySettings settings() {
        return settings;
    }

    /** First lines of the messages of its commits, newest first. */
    public String purpose() {
        return String.join("\n", repository.subjects(parted, head));
    }

    /** All that checks see, whenever it came in. */
    public CheckedChange look() {
        return reviewer.look(change(parted, head));
    }

    /** What is new since the branch was reviewed at {@code last}; everything where it never was. */
    public Since since(Optional<String> last) {
        return last.map(commit ->
                        reviewer.since(change(repository.mergeBase(target, commit), commit), change(commit, head)))
                .orElse(Since.NEVER);
    }

    /**
     * The question to the agents.
     *
     * @param checked what checks see
     * @param purpose of the change, for models; may be empty
     * @param workflow the repository, for budgets and statistics
     */
    public ReviewRequest request(CheckedChange checked, Since since, String purpose, String workflow) {
        var brief = new Brief(purpose, settings.wishes(), settings.language());
        return new ReviewRequest(checked.since(since), since, brief, settings, head, workflow);
    }

    private Change change(String from, String to) {
        return new ChangeReader(repository.sources(from), repository.sources(to), settings::reviews)
                .read(repository.between(from, to));
    }
}
