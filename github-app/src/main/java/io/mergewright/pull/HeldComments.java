package io.mergewright.pull;

import io.mergewright.core.Fingerprint;
import io.mergewright.store.Database;
import io.mergewright.store.Store;
import io.mergewright.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** What is held in pull requests, for those who let it go or dismiss it. Thread-safe. */
public final class HeldComments {
    private final Database database;
    private final Findings findings;
    private final Releases releases;
    private final Asking asking;

    /** @param queue once it is there */
    public HeldComments(Store store, Supplier<? extends Work> queue, Clock clock) {
        this.database = store.database();
        this.findings = new Findings(store, clock);
        this.releases = new Releases(store);
        this.asking = new Asking(store, queue, Duration.ZERO, clock);
    }

    /** A change of what is said, by a person: {@code text} without Markdown of ours, and {@code replacement} of the lines. */
    public record Edit(String by, String text, Optional<String> replacement) {}

    /** Where the suggestion {@code id} is; empty when no pull request has it. */
    public Optional<HeldComment> of(String id) {
        return findings.of(id);
    }

    /** What {@code pull} has under {@code fingerprint}, whatever suggestion that is by now. */
    public Optional<HeldComment> at(PullKey pull, Fingerprint fingerprint) {
        return findings.of(pull).stream()
                .filter(one -> one.fingerprint().equals(fingerprint))
                .findFirst()
                .map(one -> HeldComment.of(pull, one));
    }

    /** Lets {@code held} go, in the transaction of {@code handle}: it is said at the next look, which {@link Work#wake} hastens. */
    public void release(Handle handle, HeldComment held, Optional<Edit> edit) {
        releases.keep(
                handle,
                held.pull(),
                new Release(
                        held.fingerprint(),
                        held.quoted(),
                        edit.map(one -> CommentText.edited(held.fingerprint(), held.path(), one)),
                        edit.flatMap(Edit::replacement)));
        asking.again(handle, held.pull());
    }

    /** Takes a release back, or clears it away; what was said stays. */
    public void withdraw(Handle handle, PullKey pull, Fingerprint fingerprint) {
        releases.drop(handle, pull, fingerprint);
    }

    /** Remembers, for the whole repository, that nobody wants to read this; doing so again changes nothing. */
    public void dismiss(HeldComment held, String actor, String reason) {
        findings.of(held.pull()).stream()
                .filter(one -> one.fingerprint().equals(held.fingerprint()))
                .findFirst()
                .ifPresent(one -> findings.dismiss(held.pull(), one, actor, reason));
    }

    /** Whether {@code pull} is still to be looked at. */
    public boolean isAskedFor(PullKey pull) {
        return asking.isAskedFor(pull);
    }

    /** What kept the last look at {@code pull} from its end; empty when nothing did. */
    public String trouble(PullKey pull) {
        return database.statement(
                        "look at a pull request",
                        handle -> handle.createQuery(
                                        "SELECT failure FROM pull_request WHERE repository = :repository AND number = :number")
                                .bind("repository", pull.repository())
                                .bind("number", pull.number())
                                .mapTo(String.class)
                                .findOne())
                .orElse("");
    }
}
