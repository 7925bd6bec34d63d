package io.mergewright.acceptance;

import java.util.Objects;

/**
 * What the host knows of a suggestion. Reactions count only those of persons.
 *
 * @param dismissed by a command, or by a reply that says no
 * @param newerShown a newer suggestion for the same finding was shown, which stands for this one now
 * @param appliedEarlier an evaluation at an earlier push found it applied
 */
public record Facts(
        int thumbsUp,
        int thumbsDown,
        boolean dismissed,
        Resolution resolution,
        Recheck recheck,
        boolean newerShown,
        boolean appliedEarlier) {
    /** Nobody said anything. */
    public static final Facts NONE = new Facts(0, 0, false, Resolution.NOT_RESOLVED, Recheck.NOT_LOOKED, false, false);

    /** Who closed the thread. */
    public enum Resolution {
        NOT_RESOLVED,
        BY_PERSON,
        /** By our own hand, which says nothing about what people think. */
        BY_US
    }

    /** Whether a later look still found what the suggestion is about. */
    public enum Recheck {
        STILL_THERE,
        GONE,
        NOT_LOOKED
    }

    public Facts {
        Objects.requireNonNull(resolution, "resolution");
        Objects.requireNonNull(recheck, "recheck");
        if (thumbsUp < 0 || thumbsDown < 0) {
            throw new IllegalArgumentException("%d thumbs up, %d down".formatted(thumbsUp, thumbsDown));
        }
    }

    /** Somebody said no in so many words. */
    boolean refused() {
        return thumbsDown > 0 || dismissed;
    }

    public Facts withThumbsDown(int count) {
        return new Facts(thumbsUp, count, dismissed, resolution, recheck, newerShown, appliedEarlier);
    }

    public Facts withResolution(Resolution changed) {
        return new Facts(thumbsUp, thumbsDown, dismissed, changed, recheck, newerShown, appliedEarlier);
    }

    public Facts withRecheck(Recheck changed) {
        return new Facts(thumbsUp, thumbsDown, dismissed, resolution, changed, newerShown, appliedEarlier);
    }
}
