package io.mergewright.acceptance;

import io.mergewright.acceptance.Afterlife.Developed;
import io.mergewright.acceptance.Afterlife.Reverted;
import io.mergewright.acceptance.Afterlife.Stands;
import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.context.git.LoggedCommit;
import io.mergewright.core.RepositoryPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks at the default branch some time after the merge: was an applied suggestion taken back? Not thread-safe. */
public final class AfterlifeDetector {
    private static final String REVERTS = "reverts commit ";

    private final GitRepository repository;
    private final FileTexts files;

    public AfterlifeDetector(GitRepository repository) {
        this.repository = repository;
        files = new FileTexts(repository);
    }

    /**
     * What became of a suggestion that was applied.
     *
     * @param seen where its parts stood when it was merged, as the answer at the merge says
     * @param tip of the default branch now
     */
    public Afterlife judge(ShownSuggestion suggestion, List<Sighting> seen, String tip) {
        var changes = suggestion.parts().stream()
                .filter(Part.Change.class::isInstance)
                .toList();
        if (changes.size() != seen.size() || seen.isEmpty()) {
            return new Afterlife.CannotTell("%d parts, seen at %d places".formatted(changes.size(), seen.size()));
        }
        try {
            return judge(undoings(changes, seen), tip);
        } catch (GitException e) {
            return new Afterlife.CannotTell(String.valueOf(e.getMessage()));
        }
    }

    /** A part that may be taken back: the lines at {@code place} into {@code original}. */
    private record Undoing(Sighting place, Lines original) {}

    private static List<Undoing> undoings(List<Part> changes, List<Sighting> seen) {
        List<Undoing> undoings = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            undoings.add(
                    new Undoing(seen.get(i), Lines.of(changes.get(i).anchor().lines())));
        }
        return undoings;
    }

    private Afterlife judge(List<Undoing> undoings, String tip) {
        var places = undoings.stream().map(undoing -> undone(undoing, tip)).toList();
        if (!places.stream().allMatch(Optional::isPresent)) {
            return undoings.stream().allMatch(undoing -> isUntouched(undoing, tip)) ? new Stands() : new Developed();
        }
        var seen = places.stream().flatMap(Optional::stream).toList();
        for (LoggedCommit commit :
                repository.log(List.of(undoings.get(0).place().commit()), tip)) {
            if (undoings.stream()
                    .allMatch(undoing -> undone(undoing, commit.id()).isPresent())) {
                boolean named = commit.message().toLowerCase(Locale.ROOT).contains(REVERTS);
                return new Reverted(commit.id(), named, seen);
            }
        }
        return new Reverted(tip, false, seen);
    }

    /** Where the original stands again at {@code commit}. */
    private Optional<Sighting> undone(Undoing undoing, String commit) {
        var path = path(undoing, commit);
        return comparison(undoing, commit, path)
                .map(comparison -> comparison.outcome(undoing.original()))
                .filter(outcome -> outcome.isApplied() && outcome.overlap() == 1)
                .map(outcome -> outcome.place().at(commit, path.value()));
    }

    private boolean isUntouched(Undoing undoing, String commit) {
        return comparison(undoing, commit, path(undoing, commit))
                .map(Comparison::isSame)
                .orElse(false);
    }

    private Optional<Comparison> comparison(Undoing undoing, String commit, RepositoryPath path) {
        var place = undoing.place();
        var merged = files.at(place.commit(), new RepositoryPath(place.path()));
        var span = new Span(place.firstLine() - 1, place.lastLine());
        return merged instanceof FileText.Content before
                        && before.lines().contains(span)
                        && files.at(commit, path) instanceof FileText.Content after
                ? Optional.of(Comparison.of(before.lines(), span, after.lines()))
                : Optional.empty();
    }

    private RepositoryPath path(Undoing undoing, String commit) {
        var path = new RepositoryPath(undoing.place().path());
        boolean there = files.objectAt(commit, path).isPresent();
        return there
                ? path
                : files.changes(undoing.place().commit(), commit).renamed().getOrDefault(path, path);
    }
}
