package io.mergewright.acceptance;

import io.mergewright.acceptance.Facts.Recheck;
import io.mergewright.acceptance.Facts.Resolution;
import java.util.List;
import java.util.Optional;

/**
 * How a story ends, what the host knows of it, and what is true of each suggestion.
 *
 * <p>The truth comes from the states of the blocks in the last tree, see {@link Take}, and from who brought them there. Beyond that: what
 * is applied at one of two places is touched; a deleted function is touched, whatever a later look says; a deleted file, and what the other
 * branch did, leave nothing to answer; where the author did nothing and only the other branch changed the lines otherwise, nothing was
 * done; a no by a person counts where the proposal was not taken, and also over a later look that finds nothing.
 */
final class Ending {
    private final Story story;
    private final PullRequest pullRequest;

    Ending(Story story) {
        this.story = story;
        pullRequest = end();
        story.told.forEach(told -> told.facts = facts(told));
    }

    PullRequest pullRequest() {
        return pullRequest;
    }

    private PullRequest end() {
        var heads = List.copyOf(
                story.chance(0.3) ? story.heads.subList(story.heads.size() - 1, story.heads.size()) : story.heads);
        int how = story.random.nextInt(10);
        if (how == 8) {
            return new PullRequest.Open(heads, story.baseTip);
        } else if (how == 9) {
            return new PullRequest.Closed(heads, story.baseTip);
        }
        var base = story.baseTip;
        return new PullRequest.Merged(heads, base, story.merge(how % 3));
    }

    private Facts facts(Told told) {
        boolean taken = isTaken(told);
        boolean refused = story.chance(told.plan == Told.Plan.REFUSE ? 0.9 : 0.03);
        boolean dismissed = refused && story.chance(0.4);
        var resolution = resolution(told);
        return new Facts(
                story.chance(0.1) ? 1 : 0,
                refused && !dismissed ? 1 : 0,
                dismissed,
                resolution,
                recheck(told, taken),
                false,
                false);
    }

    private Resolution resolution(Told told) {
        if (story.chance(told.plan == Told.Plan.REFUSE ? 0.4 : 0.1)) {
            return Resolution.BY_PERSON;
        }
        return story.chance(0.15) ? Resolution.BY_US : Resolution.NOT_RESOLVED;
    }

    private Recheck recheck(Told told, boolean taken) {
        if (story.chance(0.7)) {
            return Recheck.NOT_LOOKED;
        }
        boolean gone = told.blocks.stream().allMatch(block -> found(block).isEmpty());
        boolean otherwise = told.blocks.stream().allMatch(block -> take(block) == Take.OTHER);
        return taken || gone || (otherwise && story.chance(0.5)) ? Recheck.GONE : Recheck.STILL_THERE;
    }

    private Optional<Block> found(Block block) {
        return story.branch.find(block);
    }

    private Take take(Block block) {
        return found(block).map(now -> now.take).orElse(Take.KEPT);
    }

    private boolean isTaken(Told told) {
        return told.blocks.stream().allMatch(block -> take(block).isTaken());
    }

    /** What is true of {@code told}. */
    Truth truth(Told told) {
        boolean byBase = isByBase(told);
        if (isTaken(told) && !byBase) {
            return taken(told);
        }
        boolean changed = !byBase && told.blocks.stream().anyMatch(this::isChanged);
        if (told.facts.thumbsDown() > 0 || told.facts.dismissed()) {
            return Truth.REJECTED;
        }
        boolean reworked = !byBase && told.blocks.stream().anyMatch(block -> take(block) != Take.KEPT);
        if (reworked && told.facts.recheck() == Recheck.GONE) {
            return Truth.IN_MEANING;
        }
        return notTaken(told, byBase, changed);
    }

    private Truth notTaken(Told told, boolean byBase, boolean changed) {
        boolean undone = told.plan == Told.Plan.APPLY_AND_UNDO
                && told.blocks.stream().allMatch(block -> take(block) == Take.KEPT);
        boolean fileGone = told.blocks.stream().allMatch(block -> isFileGone(block));
        if (!changed
                && !undone
                && !fileGone
                && !(byBase && isTaken(told))
                && told.facts.resolution() == Resolution.BY_PERSON) {
            return Truth.REJECTED;
        }
        if (fileGone || (byBase && isTaken(told)) || pullRequest instanceof PullRequest.Closed) {
            return Truth.SUPERSEDED;
        }
        if (changed || undone) {
            return Truth.TOUCHED;
        }
        return pullRequest instanceof PullRequest.Merged ? Truth.IGNORED : Truth.UNTOUCHED;
    }

    private Truth taken(Told told) {
        if (told.byButton) {
            return Truth.BY_BUTTON;
        }
        boolean exactly = told.blocks.stream().allMatch(block -> take(block) == Take.EXACT);
        return exactly ? Truth.EXACTLY : Truth.IN_MEANING;
    }

    /** Whether only the other branch made the lines what they are. */
    private boolean isByBase(Told told) {
        boolean planned = told.plan == Told.Plan.BY_BASE || told.plan == Told.Plan.TOUCHED_BY_BASE;
        return planned && told.blocks.stream().allMatch(block -> found(block).isPresent());
    }

    private boolean isChanged(Block block) {
        return found(block).isEmpty() || take(block) != Take.KEPT;
    }

    private boolean isFileGone(Block block) {
        if (found(block).isPresent()) {
            return false;
        }
        var path = story.shownTree.docOf(block).orElseThrow().path;
        return story.branch.docs.stream()
                .noneMatch(doc -> doc.path.replace("lib/", "src/").equals(path));
    }
}
