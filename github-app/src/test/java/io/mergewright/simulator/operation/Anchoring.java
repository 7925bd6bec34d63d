package io.mergewright.simulator.operation;

import io.mergewright.simulator.git.FileDiff;
import io.mergewright.simulator.git.FileDiff.Spot;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.ReviewThread.Anchor;
import io.mergewright.simulator.model.ReviewThread.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where a comment to be goes in the diff of a commit, or says why it cannot. */
final class Anchoring {
    private static final int LONGEST = 65_536;

    private final String commit;
    private final String base;
    private final List<FileDiff> files;
    private final List<String> errors = new ArrayList<>();

    Anchoring(Pull pull, String commit) {
        this.commit = commit;
        String common = pull.base.git.mergeBase(pull.baseSha, commit);
        this.base = common == null ? pull.baseSha : common;
        this.files = pull.base.git.diffs().between(base, commit);
    }

    /** What was wrong with the drafts so far, as GitHub words it. */
    List<String> errors() {
        return errors;
    }

    @Nullable
    Anchor anchor(CommentDraft draft) {
        if (draft.body().isBlank()) {
            errors.add("Pull request review comment body can't be blank");
        } else if (draft.body().length() > LONGEST) {
            errors.add("body is too long (maximum is 65536 characters)");
        }
        Optional<FileDiff> file =
                files.stream().filter(one -> one.path().equals(draft.path())).findFirst();
        if (file.isEmpty()) {
            errors.add("Path could not be resolved");
            return null;
        }
        if (draft.wholeFile()) {
            return new Anchor(commit, base, draft.path(), Side.RIGHT, null, null, null, null, "");
        }
        return spot(draft, file.get()).map(spot -> at(draft, file.get(), spot)).orElse(null);
    }

    private Optional<Spot> spot(CommentDraft draft, FileDiff file) {
        if (draft.line() == null && draft.position() == null) {
            errors.add("Pull request review thread diff hunk can't be blank");
            return Optional.empty();
        }
        if (draft.line() == null) {
            var spot = file.at(draft.position());
            if (spot.isEmpty()) {
                errors.add("Position could not be resolved");
            }
            return spot;
        }
        var spot = file.at(right(draft.side()), draft.line());
        if (spot.isEmpty()) {
            errors.add("Pull request review thread line must be part of the diff");
            errors.add("Pull request review thread diff hunk can't be blank");
        }
        return spot;
    }

    private @Nullable Anchor at(CommentDraft draft, FileDiff file, Spot spot) {
        Side side = draft.position() != null && draft.line() == null
                ? spot.line().newLine() > 0 ? Side.RIGHT : Side.LEFT
                : right(draft.side()) ? Side.RIGHT : Side.LEFT;
        Side startSide = draft.startSide() == null ? side : draft.startSide();
        if (draft.startLine() != null && !startFits(draft.startLine(), startSide, file, spot)) {
            return null;
        }
        return new Anchor(
                commit,
                base,
                draft.path(),
                side,
                draft.startLine() == null ? null : startSide,
                draft.startLine(),
                spot.line().on(side == Side.RIGHT),
                spot.line().position(),
                spot.hunk().until(spot.line()));
    }

    private boolean startFits(int startLine, Side startSide, FileDiff file, Spot last) {
        var start = file.at(right(startSide), startLine);
        if (start.isEmpty()) {
            errors.add("Pull request review thread start line must be part of the diff");
            return false;
        }
        if (!start.get().hunk().equals(last.hunk())) {
            errors.add("Pull request review thread start line must be part of the same hunk as the line.");
            return false;
        }
        if (start.get().line().position() >= last.line().position()) {
            errors.add("Pull request review thread start line must precede the end line.");
            return false;
        }
        return true;
    }

    private static boolean right(@Nullable Side side) {
        return side != Side.LEFT;
    }
}
