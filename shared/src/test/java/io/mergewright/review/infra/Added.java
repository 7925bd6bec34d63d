package io.mergewright.review.infra;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import io.mergewright.diff.Modes;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.check.Check;
import io.mergewright.review.check.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What checks see in a file that is new. */
final class Added {
    private static final Sources NOTHING = new Sources() {
        @Override
        public List<RepositoryPath> paths() {
            return List.of();
        }

        @Override
        public Optional<FileContent> at(RepositoryPath path) {
            return Optional.empty();
        }
    };

    private Added() {}

    /** The ids of those of {@code checks} that see something in {@code text}, as often as they do. */
    static List<String> ids(List<Check> checks, String path, String text) {
        return sightings(checks, path, text).stream()
                .map(sighting -> sighting.check().id())
                .toList();
    }

    static List<Sighting> sightings(List<Check> checks, String path, String text) {
        List<HunkLine> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(new HunkLine(HunkLine.Kind.ADDED, line, true));
        }
        var hunk = new Hunk(new Hunk.Range(0, 0), new Hunk.Range(1, lines.size()), "", lines);
        var diff = new FileDiff(path, path, FileDiff.Kind.ADDED, new Modes(0, 0100644), false, List.of(hunk));
        var file = new ChangedFile(diff, null, FileText.of(text));
        var change = new Change(NOTHING, NOTHING, List.of(file), List.of(), List.of());
        return checks.stream()
                .flatMap(check -> check.look(file, change).stream())
                .toList();
    }
}
