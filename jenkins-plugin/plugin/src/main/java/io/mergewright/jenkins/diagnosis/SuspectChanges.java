package io.mergewright.jenkins.diagnosis;

import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.suspect.Change;
import io.mergewright.diagnose.suspect.Reason;
import io.mergewright.diagnose.suspect.Suspect;
import io.mergewright.diagnose.suspect.SuspectSearch;
import io.mergewright.jenkins.build.CommitChange;
import io.mergewright.log.LogWindow;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the commits to which a failure leads, of those that came since the last green build. */
final class SuspectChanges {
    private static final int MOST = 5;
    private static final int LONGEST = 200;

    private final List<Change> changes;
    private final Map<String, CommitChange> commits;

    SuspectChanges(List<CommitChange> commits) {
        this.changes = commits.stream()
                .map(commit -> Change.ofFiles(commit.id(), commit.paths()))
                .toList();
        this.commits = commits.stream()
                .collect(Collectors.toMap(CommitChange::id, Function.identity(), (newer, older) -> newer));
    }

    /** Only those that the log itself leads to, most suspect first. */
    List<SuspectChange> of(Diagnosis diagnosis, LogWindow log, Function<String, String> harmless) {
        return changes.isEmpty()
                ? List.of()
                : new SuspectSearch()
                        .among(changes, diagnosis, log).ranked().stream()
                                .filter(Suspect::isLinked)
                                .limit(MOST)
                                .map(suspect -> change(suspect, harmless))
                                .toList();
    }

    private SuspectChange change(Suspect suspect, Function<String, String> harmless) {
        String id = suspect.commit().orElse("");
        CommitChange commit = commits.getOrDefault(id, new CommitChange(id, "", "", List.of()));
        String reason = suspect.reasons().stream()
                .filter(Reason::isEvidence)
                .map(Reason::words)
                .findFirst()
                .orElse("");
        String message = commit.message().lines().findFirst().orElse("");
        return new SuspectChange(
                id,
                cut(commit.author()),
                cut(harmless.apply(message)),
                cut(suspect.path()),
                cut(harmless.apply(reason)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
