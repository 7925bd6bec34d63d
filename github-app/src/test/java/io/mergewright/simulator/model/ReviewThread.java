package io.mergewright.simulator.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread of comments at a place of the diff. The anchor stays; the place is found again after each push. */
public final class ReviewThread {
    public final long id;
    public final Pull pull;
    public final Anchor anchor;
    public boolean resolved;
    public @Nullable Account resolvedBy;
    /** Where the anchor is in the present diff; null when the thread is outdated or belongs to a whole file. */
    public @Nullable Place place;

    public boolean outdated;
    public final List<ReviewComment> comments = new ArrayList<>();

    /** The side of the diff. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** Lines of the present diff, and the index within it. */
    public record Place(@Nullable Integer startLine, int line, int position) {}

    /** Where the thread was started; line and position are null for a whole file. */
    public record Anchor(
            String commitId,
            String baseCommit,
            String path,
            Side side,
            @Nullable Side startSide,
            @Nullable Integer startLine,
            @Nullable Integer line,
            @Nullable Integer position,
            String diffHunk) {

        public boolean wholeFile() {
            return line == null;
        }
    }

    public ReviewThread(long id, Pull pull, Anchor anchor) {
        this.id = id;
        this.pull = pull;
        this.anchor = anchor;
    }

    public String nodeId() {
        return Ids.node("PRRT", id);
    }
}
