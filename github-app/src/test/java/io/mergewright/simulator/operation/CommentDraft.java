package io.mergewright.simulator.operation;

import io.mergewright.simulator.model.ReviewThread.Side;
import org.jspecify.annotations.Nullable;

/** A review comment to be: at a line of a side, at a position of the diff, or at a whole file. */
public record CommentDraft(
        String path,
        String body,
        @Nullable Side side,
        @Nullable Integer line,
        @Nullable Side startSide,
        @Nullable Integer startLine,
        @Nullable Integer position,
        boolean wholeFile) {

    public static CommentDraft line(String path, int line, String body) {
        return new CommentDraft(path, body, Side.RIGHT, line, null, null, null, false);
    }

    public static CommentDraft lines(String path, int first, int last, String body) {
        return new CommentDraft(path, body, Side.RIGHT, last, Side.RIGHT, first, null, false);
    }

    public static CommentDraft file(String path, String body) {
        return new CommentDraft(path, body, Side.RIGHT, null, null, null, null, true);
    }
}
