package io.mergewright.repair;

import io.mergewright.context.Commit;
import io.mergewright.core.Edit;
import io.mergewright.diagnose.suspect.Change;
import io.mergewright.diagnose.suspect.Part;
import io.mergewright.diagnose.suspect.Suspect;
import io.mergewright.diagnose.suspect.SuspectSearch;
import io.mergewright.diagnose.suspect.Suspects;
import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes back what the failure began with: the part of a change that the log speaks of, or the whole commit. It is always a
 * last resort, since it takes back what somebody wanted.
 */
public final class Reversal implements Fixer {
    private static final double CLARITY_OF_DEPENDENCY = 0.55;
    private static final double CLARITY_OF_PART = 0.3;
    private static final double CLARITY_OF_COMMIT = 0.35;
    private static final double CLARITY_UNLINKED = 0.2;

    private final SuspectSearch search = new SuspectSearch();

    @Override
    public String id() {
        return "revert";
    }

    @Override
    public About about() {
        return new About(
                "Takes back what the failure began with: the part that the log speaks of, or the commit; the last resort.",
                CLARITY_UNLINKED,
                CLARITY_OF_DEPENDENCY,
                "all, since they take back what somebody wanted");
    }

    @Override
    public List<Fix> propose(Failure failure) {
        Suspects suspects = search.among(
                failure.changes().stream()
                        .map(commit -> Change.of(commit.id(), commit.changes()))
                        .toList(),
                failure.diagnosis(),
                failure.window());
        List<Fix> fixes = new ArrayList<>();
        Optional<Suspect> first =
                suspects.ranked().stream().filter(Suspect::isLinked).findFirst();
        first.flatMap(suspect -> part(suspect, failure)).ifPresent(fixes::add);
        commit(first, failure).flatMap(commit -> whole(commit, first, failure)).ifPresent(fixes::add);
        return fixes;
    }

    /** The commit of the suspect; without one the only commit there is. */
    private static Optional<Commit> commit(Optional<Suspect> suspect, Failure failure) {
        Optional<String> id = suspect.flatMap(Suspect::commit);
        if (id.isEmpty()) {
            return failure.changes().size() == 1 ? Optional.of(failure.changes().get(0)) : Optional.empty();
        }
        return failure.changes().stream()
                .filter(commit -> commit.id().equals(id.get()))
                .findFirst();
    }

    private static Optional<Fix> part(Suspect suspect, Failure failure) {
        return commit(Optional.of(suspect), failure)
                .flatMap(commit -> commit.changes().files().stream()
                        .filter(file -> file.newPath().equals(suspect.path()) && file.kind() == FileDiff.Kind.MODIFIED)
                        .findFirst()
                        .flatMap(file -> part(suspect, file, failure)));
    }

    private static Optional<Fix> part(Suspect suspect, FileDiff file, Failure failure) {
        List<Hunk> hunks = file.hunks().stream()
                .filter(hunk -> isMeant(suspect.part(), hunk))
                .toList();
        boolean dependency = suspect.part() instanceof Part.Dependency;
        boolean all = hunks.size() == file.hunks().size() && !dependency;
        return hunks.isEmpty() || all
                ? Optional.empty()
                : new Undo(failure.files())
                        .hunks(file, hunks)
                        .filter(edits -> !edits.isEmpty())
                        .map(edits -> Fix.of(
                                dependency ? "revert-dependency" : "revert-part",
                                "Take back the change of %s, %s".formatted(suspect.path(), suspect.part()),
                                edits,
                                List.of(),
                                dependency ? CLARITY_OF_DEPENDENCY : CLARITY_OF_PART));
    }

    private static boolean isMeant(Part part, Hunk hunk) {
        if (part instanceof Part.Lines lines) {
            return hunk.newRange().start() <= Math.max(lines.last(), lines.first())
                    && lines.first()
                            <= hunk.newRange().start() + hunk.newRange().count();
        }
        return part instanceof Part.Dependency dependency
                && hunk.lines().stream()
                        .filter(line -> line.kind() == HunkLine.Kind.ADDED)
                        .anyMatch(
                                line -> line.text().contains(dependency.change().to()));
    }

    private static Optional<Fix> whole(Commit commit, Optional<Suspect> suspect, Failure failure) {
        Optional<List<Edit>> edits =
                commit.omitted().isEmpty() ? new Undo(failure.files()).commit(commit) : Optional.empty();
        String subject = commit.subject().isBlank() ? "without a message" : "\"%s\"".formatted(commit.subject());
        return edits.filter(some -> !some.isEmpty())
                .map(some -> Fix.of(
                        "revert-commit",
                        "Take back commit %s %s".formatted(commit.id().substring(0, 10), subject),
                        some,
                        List.of(),
                        suspect.isPresent() ? CLARITY_OF_COMMIT : CLARITY_UNLINKED));
    }
}
