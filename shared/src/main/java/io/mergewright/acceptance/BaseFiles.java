package io.mergewright.acceptance;

import io.mergewright.core.RepositoryPath;
import java.util.List;

/** What the branch to merge into did to files since a suggestion was shown. */
final class BaseFiles {
    private final FileTexts files;
    private final Bases bases;
    private final String tip;

    BaseFiles(FileTexts files, Bases bases, String tip) {
        this.files = files;
        this.bases = bases;
        this.tip = tip;
    }

    /** What the file at {@code commit} is to be compared with; at least one, the first where nothing else fits better. */
    List<Ground> grounds(String shown, String commit, RepositoryPath path, Ground asShown, Part part) {
        var from = bases.of(shown, tip);
        var to = bases.of(commit, tip);
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return List.of(asShown);
        }
        var old = files.at(from.get(), path);
        var now = files.at(to.get(), renamed(from.get(), to.get(), path));
        if (old instanceof FileText.Content before && now instanceof FileText.Content after) {
            return before.lines().texts().equals(after.lines().texts())
                    ? List.of(asShown)
                    : moved(asShown, part, BaseDrift.merged(before.lines(), asShown.lines(), after.lines()));
        }
        return List.of(asShown);
    }

    /** Theirs of what conflicts counts only where the lines are in it: it may never have had them. */
    private static List<Ground> moved(Ground asShown, Part part, List<Lines> versions) {
        var shown = asShown.lines();
        var anchor = asShown.anchor();
        return versions.stream()
                .filter(version -> version == versions.get(0)
                        || Comparison.of(shown, anchor, version).outcome(part).kind() != Outcome.Kind.REMOVED)
                .map(version -> Ground.moved(shown, anchor, part, version))
                .toList();
    }

    private RepositoryPath renamed(String from, String to, RepositoryPath path) {
        boolean there = !(files.at(to, path) instanceof FileText.Absent);
        return there ? path : files.changes(from, to).renamed().getOrDefault(path, path);
    }
}
