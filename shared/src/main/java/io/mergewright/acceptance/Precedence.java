package io.mergewright.acceptance;

import io.mergewright.acceptance.Acceptance.AppliedByButton;
import io.mergewright.acceptance.Acceptance.AppliedExactly;
import io.mergewright.acceptance.Acceptance.AppliedInMeaning;
import io.mergewright.acceptance.Acceptance.AppliedInMeaning.Basis;
import io.mergewright.acceptance.Acceptance.CannotTell;
import io.mergewright.acceptance.Acceptance.Ignored;
import io.mergewright.acceptance.Acceptance.Rejected;
import io.mergewright.acceptance.Acceptance.Rejected.Refusal;
import io.mergewright.acceptance.Acceptance.Superseded;
import io.mergewright.acceptance.Acceptance.Superseded.Cause;
import io.mergewright.acceptance.Acceptance.Touched;
import io.mergewright.acceptance.Acceptance.Untouched;
import io.mergewright.acceptance.Facts.Recheck;
import io.mergewright.acceptance.Facts.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides where facts speak against each other. What stands in the tree beats what was said, and the clearer beats the less clear; the
 * first of these that holds is the answer:
 *
 * <ol>
 *   <li>the replacement is there exactly, or a button's commit brought it and it is there in meaning: accepted
 *   <li>a newer suggestion was shown: superseded, for a likeness to this one may be owed to that one
 *   <li>it is there in meaning by tokens, and no later look still found the finding: accepted
 *   <li>thumbs down by a person, or dismissed: rejected
 *   <li>its lines were reworked, and a later look found nothing any more: accepted in meaning
 *   <li>its lines are untouched, and a person resolved the thread: rejected
 *   <li>the file is gone, the other branch made the change, or the pull request was closed: superseded
 *   <li>its lines changed, or it was applied and taken back: touched
 *   <li>otherwise it is ignored once merged, and untouched before
 * </ol>
 *
 * <p>A thumbs up, and a thread that we resolved ourselves, change nothing. Where the trees cannot be read, only a no by a person counts.
 */
final class Precedence {
    private final Observation seen;
    private final Facts facts;
    private final PullRequest pullRequest;

    Precedence(Observation seen, Facts facts, PullRequest pullRequest) {
        this.seen = seen;
        this.facts = facts;
        this.pullRequest = pullRequest;
    }

    Acceptance answer() {
        if (seen.problem().isPresent()) {
            return refused().orElseGet(() -> new CannotTell(seen.problem().get()));
        }
        return applied()
                .or(this::newer)
                .or(this::inMeaning)
                .or(this::refused)
                .or(this::rechecked)
                .or(this::resolved)
                .or(this::overtaken)
                .orElseGet(this::unanswered);
    }

    private Optional<Acceptance> applied() {
        var byButton = seen.journey().byButton();
        if (seen.isApplied() && !byButton.isEmpty()) {
            return Optional.of(new AppliedByButton(byButton.get(byButton.size() - 1), seen.seen()));
        }
        return seen.isExact() ? Optional.of(new AppliedExactly(seen.seen())) : Optional.empty();
    }

    private Optional<Acceptance> newer() {
        return facts.newerShown() ? Optional.of(new Superseded(Cause.NEWER_SUGGESTION)) : Optional.empty();
    }

    private Optional<Acceptance> inMeaning() {
        return seen.isApplied() && facts.recheck() != Recheck.STILL_THERE
                ? Optional.of(new AppliedInMeaning(Basis.TOKENS, seen.leastOverlap(), seen.seen()))
                : Optional.empty();
    }

    private Optional<Acceptance> refused() {
        if (!facts.refused()) {
            return Optional.empty();
        }
        return Optional.of(new Rejected(facts.dismissed() ? Refusal.DISMISSED : Refusal.THUMBS_DOWN));
    }

    private Optional<Acceptance> rechecked() {
        return seen.isReworked() && facts.recheck() == Recheck.GONE
                ? Optional.of(new AppliedInMeaning(Basis.RECHECK, seen.overlap(), seen.seen()))
                : Optional.empty();
    }

    private Optional<Acceptance> resolved() {
        return seen.isSame() && !wasUndone() && facts.resolution() == Resolution.BY_PERSON
                ? Optional.of(new Rejected(Refusal.RESOLVED))
                : Optional.empty();
    }

    private Optional<Acceptance> overtaken() {
        if (seen.isFileGone()) {
            return Optional.of(new Superseded(Cause.FILE_DELETED));
        } else if (seen.isByBase()) {
            return Optional.of(new Superseded(Cause.BASE_BRANCH));
        }
        return pullRequest instanceof PullRequest.Closed
                ? Optional.of(new Superseded(Cause.CLOSED_UNMERGED))
                : Optional.empty();
    }

    private Acceptance unanswered() {
        if (!seen.isSame() || wasUndone()) {
            return new Touched(wasUndone(), seen.overlap(), seen.seen());
        }
        return pullRequest instanceof PullRequest.Merged ? new Ignored() : new Untouched();
    }

    private boolean wasUndone() {
        return seen.journey().wasApplied() || facts.appliedEarlier();
    }

    /** What the reader of the answer should know besides. */
    List<String> notes(Acceptance answer) {
        List<String> notes = new ArrayList<>(seen.journey().notes());
        if (answer.isAcceptance() && facts.refused()) {
            notes.add("it was done although somebody said no");
        }
        if (answer.isAcceptance() && facts.recheck() == Recheck.STILL_THERE) {
            notes.add("a later look still finds what it is about");
        }
        if (answer instanceof AppliedByButton && !seen.isExact()) {
            notes.add("it was worked on after the button applied it");
        }
        if (answer instanceof Rejected && !seen.isSame() && seen.problem().isEmpty()) {
            notes.add("its lines were changed otherwise");
        }
        if (!answer.isAcceptance() && facts.resolution() == Resolution.BY_PERSON && !seen.isSame()) {
            notes.add("a person resolved the thread");
        }
        return notes;
    }
}
