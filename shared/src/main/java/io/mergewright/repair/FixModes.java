package io.mergewright.repair;

import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Edit;
import io.mergewright.core.Evidence;
import io.mergewright.diff.FileChange;
import io.mergewright.diff.FileContent;
import io.mergewright.repair.source.Edits;
import io.mergewright.repair.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets tools mend what they complain about: formatters, linters, writers of lock files and snapshots. */
public final class FixModes implements Fixer {
    private static final double CLARITY = 0.9;
    private static final double CLARITY_FOR_PEOPLE = 0.5;

    private final Workbench workbench;
    private final List<FixMode> modes = FixMode.all();

    public FixModes(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public String id() {
        return "fix-mode";
    }

    @Override
    public About about() {
        return new About(
                "Lets tools mend what they complain about, by the fix modes below; only where tools may be run.",
                CLARITY_FOR_PEOPLE,
                CLARITY,
                "where the fix mode says so");
    }

    @Override
    public List<Fix> propose(Failure failure) {
        List<Fix> fixes = new ArrayList<>();
        for (FixMode mode : modes) {
            mode.commandFor(failure)
                    .flatMap(command -> fix(mode, failure, workbench.after(command)))
                    .ifPresent(fixes::add);
        }
        return fixes;
    }

    private Optional<Fix> fix(FixMode mode, Failure failure, List<FileChange> changes) {
        List<Edit> edits = new ArrayList<>();
        AllowedPaths allowed = mode.allowed();
        for (FileChange change : changes) {
            if (allowed.allow(change.path())) {
                edits.addAll(edits(change));
            }
        }
        List<Evidence> evidence = mode.seenAt(failure.log()).stream()
                .map(line -> Quoted.line(failure.log(), line))
                .toList();
        double clarity = mode.people().isEmpty() ? CLARITY : CLARITY_FOR_PEOPLE;
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fix("fix-mode:" + mode.id(), mode.title(), edits, evidence, clarity, mode.people()));
    }

    /** A file that a tool took away or made binary is none of its business. */
    private static List<Edit> edits(FileChange change) {
        Optional<SourceFile> before = text(change, change.before());
        Optional<SourceFile> after = text(change, change.after());
        return before.isPresent() && after.isPresent()
                ? Edits.between(change.path(), before.get().text(), after.get().text())
                : List.of();
    }

    private static Optional<SourceFile> text(FileChange change, Optional<FileContent> content) {
        return content.flatMap(present -> SourceFile.of(change.path(), present));
    }
}
