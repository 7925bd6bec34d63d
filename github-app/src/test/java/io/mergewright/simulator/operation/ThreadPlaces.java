package io.mergewright.simulator.operation;

import io.mergewright.simulator.git.FileDiff;
import io.mergewright.simulator.git.LineMap;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.ReviewThread;
import io.mergewright.simulator.model.ReviewThread.Place;
import io.mergewright.simulator.model.ReviewThread.Side;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of each thread in the present diff. A thread whose lines have changed, or are no longer part of the
 * diff, is outdated; it is looked for from where it was started, so that it comes back when the lines do.
 */
final class ThreadPlaces {
    private ThreadPlaces() {}

    static void refresh(Pull pull) {
        if (pull.threads.isEmpty()) {
            return;
        }
        var files = pull.files();
        for (var thread : pull.threads) {
            place(thread, files);
        }
    }

    private static void place(ReviewThread thread, List<FileDiff> files) {
        var anchor = thread.anchor;
        var file = files.stream()
                .filter(one -> one.path().equals(anchor.path()))
                .findFirst()
                .orElse(null);
        if (anchor.line() == null) {
            thread.outdated = file == null;
            return;
        }
        thread.place = file == null ? null : find(thread, file, anchor.line());
        thread.outdated = thread.place == null;
    }

    private static @Nullable Place find(ReviewThread thread, FileDiff file, int last) {
        var anchor = thread.anchor;
        boolean right = anchor.side() == Side.RIGHT;
        int first = anchor.startLine() == null || anchor.startSide() != anchor.side() ? last : anchor.startLine();
        var map = map(thread, right);
        if (map == null) {
            return null;
        }
        for (int line = first; line <= last; line++) {
            if (map.after(line).isEmpty()) {
                return null;
            }
        }
        OptionalInt line = map.after(last);
        OptionalInt start = map.after(first);
        if (line.isEmpty() || start.isEmpty() || line.getAsInt() - start.getAsInt() != last - first) {
            return null;
        }
        Integer startLine = anchor.startLine() == null ? null : start.getAsInt();
        return file.at(right, line.getAsInt())
                .map(spot -> new Place(startLine, line.getAsInt(), spot.line().position()))
                .orElse(null);
    }

    private static @Nullable LineMap map(ReviewThread thread, boolean right) {
        var pull = thread.pull;
        var anchor = thread.anchor;
        byte[] before = pull.base.git.read(right ? anchor.commitId() : anchor.baseCommit(), anchor.path());
        byte[] after = pull.base.git.read(right ? pull.headSha : pull.mergeBase(), anchor.path());
        return before == null || after == null ? null : new LineMap(before, after);
    }
}
