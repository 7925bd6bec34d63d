package io.mergewright.simulator.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Merges trees in memory. */
public final class Merges {
    private final BareRepository git;

    public Merges(BareRepository git) {
        this.git = git;
    }

    /** The tree of both merged, or null when they conflict. */
    public @Nullable String merge(String ours, String theirs) {
        return BareRepository.git("merge", () -> {
            var merger = MergeStrategy.RECURSIVE.newMerger(git.repository(), true);
            return merger.merge(ObjectId.fromString(ours), ObjectId.fromString(theirs))
                    ? merger.getResultTreeId().name()
                    : null;
        });
    }

    /** The tree of {@code onto} with what {@code commit} changed (or with that undone), or null when that conflicts. */
    public @Nullable String pick(String commit, String onto, boolean undo) {
        return BareRepository.git("pick " + commit, () -> pickTree(commit, onto, undo));
    }

    private @Nullable String pickTree(String commit, String onto, boolean undo) throws IOException {
        try (var walk = new RevWalk(git.repository())) {
            var picked = walk.parseCommit(ObjectId.fromString(commit));
            var parent = walk.parseCommit(picked.getParent(0));
            var merger = MergeStrategy.RECURSIVE.newMerger(git.repository(), true);
            merger.setBase((undo ? picked : parent).getTree());
            boolean clean = merger.merge(ObjectId.fromString(onto), undo ? parent : picked);
            return clean ? merger.getResultTreeId().name() : null;
        }
    }
}
