package io.mergewright.acceptance;

import io.mergewright.core.RepositoryPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of one part of a suggestion in later commits. Not thread-safe. */
final class PartComparison {
    /** In so many files that changed it is looked for lines that went to another file. */
    static final int MOST_FILES_SEARCHED = 40;
    /** Longer anchors and replacements are not compared. */
    static final int MOST_LINES = 2_000;

    private final FileTexts files;
    private final BaseFiles bases;
    private final String shown;
    private final Part part;

    PartComparison(FileTexts files, BaseFiles bases, String shown, Part part) {
        this.files = files;
        this.bases = bases;
        this.shown = shown;
        this.part = part;
    }

    /** In the tree of {@code commit}, apart from what the branch to merge into brought. */
    Fate in(String commit) {
        return in(commit, true);
    }

    /** The same as if nobody else had worked on it. */
    Fate inWithoutDrift(String commit) {
        return in(commit, false);
    }

    private Fate in(String commit, boolean drift) {
        var problem = problem();
        if (problem.isPresent()) {
            return new Fate.Unknown(problem.get());
        }
        var path = new RepositoryPath(part.anchor().path());
        var text = files.at(shown, path);
        if (text instanceof FileText.Content readable) {
            return fate(readable.lines(), path, commit, drift);
        }
        return new Fate.Unknown(
                text instanceof FileText.Unreadable unreadable
                        ? unreadable.reason()
                        : "there is no %s at %s".formatted(path, shown));
    }

    private Optional<String> problem() {
        boolean tooLong = part.anchor().lines().size() > MOST_LINES
                || (part instanceof Part.Change change && change.replacement().size() > MOST_LINES);
        return tooLong
                ? Optional.of("a suggestion of more than %,d lines".formatted(MOST_LINES))
                : RepositoryPath.problem(part.anchor().path());
    }

    private Fate fate(Lines lines, RepositoryPath path, String commit, boolean drift) {
        var anchor = new AnchorSearch(lines, part.anchor()).place();
        if (anchor.isEmpty()) {
            return new Fate.Unknown("%s:%d-%d at %s does not read as shown"
                    .formatted(path, part.anchor().firstLine(), part.anchor().lastLine(), shown));
        }
        var asShown = Ground.asShown(lines, anchor.get());
        var target = target(path, commit);
        var later = files.at(commit, target);
        if (later instanceof FileText.Unreadable unreadable) {
            return new Fate.Unknown(unreadable.reason());
        }
        var grounds = drift ? bases.grounds(shown, commit, path, asShown, part) : List.of(asShown);
        if (later instanceof FileText.Content readable) {
            return inFile(grounds, readable.lines(), commit, target);
        }
        return elsewhere(grounds.get(0), commit, target).orElseGet(() -> deleted(lines));
    }

    /** A suggestion to delete all lines is followed by who deletes the file. */
    private Fate deleted(Lines lines) {
        boolean all = part.anchor().lines().size() == lines.size()
                && part instanceof Part.Change change
                && change.replacement().isEmpty();
        return all ? new Fate.Exact(new Span(0, 0).at(shown, part.anchor().path())) : new Fate.FileGone();
    }

    private RepositoryPath target(RepositoryPath path, String commit) {
        boolean there = !(files.at(commit, path) instanceof FileText.Absent);
        return there ? path : files.changes(shown, commit).renamed().getOrDefault(path, path);
    }

    private Fate inFile(List<Ground> grounds, Lines later, String commit, RepositoryPath path) {
        for (Ground ground : grounds) {
            if (ground.isKeptIn(later)) {
                return ground.fixed() ? new Fate.ByBase() : new Fate.Same();
            }
        }
        var ground = grounds.get(0);
        var outcome = ground.outcome(part, later);
        if (ground.fixed() && outcome.kind() != Outcome.Kind.REMOVED) {
            return new Fate.ByBase();
        }
        var alignment = Alignment.ofLines(ground.lines(), later);
        boolean gone = new Surroundings(ground.lines(), ground.anchor()).areGone(alignment);
        if (outcome.isApplied() || outcome.isSame() || !gone) {
            return outcome.at(commit, path.value());
        }
        var isNew = alignment.unmatchedAfter();
        return new Relocation(ground, part)
                .in(later, isNew)
                .map(moved -> moved.at(commit, path.value()))
                .or(() -> elsewhere(ground, commit, path))
                .orElseGet(() -> outcome.at(commit, path.value()));
    }

    private Optional<Fate> elsewhere(Ground ground, String commit, RepositoryPath path) {
        List<Fate> found = new ArrayList<>();
        files.changes(shown, commit).writtenInOrder().stream()
                .filter(other -> !other.equals(path))
                .limit(MOST_FILES_SEARCHED)
                .forEach(other -> movedTo(ground, commit, other).ifPresent(found::add));
        return found.stream()
                .filter(Fate::isApplied)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private Optional<Fate> movedTo(Ground ground, String commit, RepositoryPath other) {
        if (!(files.at(commit, other) instanceof FileText.Content now)) {
            return Optional.empty();
        }
        var old = files.at(shown, other) instanceof FileText.Content readable ? readable.lines() : Lines.of("");
        var isNew = Alignment.ofLines(old, now.lines()).unmatchedAfter();
        return new Relocation(ground, part).in(now.lines(), isNew).map(moved -> moved.at(commit, other.value()));
    }
}
