package io.mergewright.diagnose.suspect;

import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Hunk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes changes apart into what can be suspected: dependencies, other hunks, and files that have none. */
final class Candidates {
    /** More parts than anybody looks at; the rest of a huge change is not judged. */
    private static final int MOST = 2_000;

    private Candidates() {}

    /**
     * What several commits change in the same way, as a merge does with what it merges, counts once, for the last of
     * {@code changes} that does it; they come newest first.
     */
    static List<Candidate> of(List<Change> changes) {
        Map<List<Object>, Candidate> candidates = new LinkedHashMap<>();
        for (Change change : changes) {
            for (FileDiff file : change.files().files()) {
                parts(change, file).forEach(part -> candidates.put(content(part), part));
            }
        }
        return candidates.values().stream().limit(MOST).toList();
    }

    private static List<Object> content(Candidate candidate) {
        return List.of(
                candidate.path(),
                candidate.dependency().map(DependencyChange::toString).orElse(""),
                candidate.hunks().stream().map(Hunk::lines).toList());
    }

    private static List<Candidate> parts(Change change, FileDiff file) {
        if (file.hunks().isEmpty() || file.kind() == FileDiff.Kind.DELETED) {
            return List.of(new Candidate(change.commit(), file, file.hunks(), new Part.WholeFile()));
        }
        List<Candidate> parts = new ArrayList<>();
        for (Hunk hunk : file.hunks()) {
            var dependencies = Dependencies.changed(file, hunk);
            dependencies.forEach(dependency ->
                    parts.add(new Candidate(change.commit(), file, List.of(hunk), new Part.Dependency(dependency))));
            if (dependencies.isEmpty()) {
                parts.add(new Candidate(change.commit(), file, List.of(hunk), lines(hunk)));
            }
        }
        return parts;
    }

    private static Part lines(Hunk hunk) {
        var range = ChangedLines.of(hunk);
        return new Part.Lines(range.start(), range.start() + range.count() - 1);
    }
}
