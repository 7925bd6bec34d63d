package io.mergewright.cli;

import io.mergewright.context.git.BranchResult;
import io.mergewright.context.git.GitRepository;
import io.mergewright.context.git.NewBranch;
import io.mergewright.diff.DiffWriter;
import io.mergewright.diff.FileChange;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.SuggestionId;
import io.mergewright.supervisor.Candidate;
import io.mergewright.supervisor.Outcome;
import io.mergewright.supervisor.Repair;
import io.mergewright.supervisor.report.RepairReport;
import io.mergewright.verify.WorkingTree;
import io.mergewright.verify.WriteBack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the best patch goes: nowhere, unless it is asked for. */
final class FixTarget {
    private final Clock clock;

    @ArgGroup
    private @Nullable Choice choice;

    FixTarget(Clock clock) {
        this.clock = clock;
    }

    /** One of these. */
    static final class Choice {
        @Option(names = "--apply", description = "Apply the best patch to the files you work on.")
        private boolean apply;

        @Option(names = "--branch", paramLabel = "NAME", description = "Commit the best patch to a new branch.")
        private @Nullable String branch;

        @Option(names = "--patch", paramLabel = "FILE", description = "Write the best patch as a diff.")
        private @Nullable Path patch;
    }

    /** Writes the best patch of {@code outcome} where it was asked for, and says so on {@code err}. */
    int write(Outcome<Repair> outcome, GitRepository repository, AgentRuntime runtime, PrintWriter err) {
        if (choice == null) {
            return ExitCode.DONE;
        }
        Optional<Candidate> best = outcome.state().best();
        if (best.isEmpty()) {
            ErrorLines.print(err, "there is no patch fit to be used");
            return ExitCode.BUILD_FAILED;
        }
        if (!best.get().isProven()) {
            ErrorLines.print(
                    err,
                    "warning: the patch is not proven: "
                            + best.get().decision().orElseThrow().reasons().get(0));
        }
        List<FileChange> changes = RepairReport.changes(
                best.get(), repository.sources(best.get().patch().commit()));
        int code =
                choice.apply ? apply(changes, repository, err) : writeElsewhere(best.get(), changes, repository, err);
        if (code == ExitCode.DONE && choice.patch == null) {
            runtime.accepted(SuggestionId.of(outcome.handling(), best.get()), choice.apply ? "--apply" : "--branch");
        }
        return code;
    }

    private static int apply(List<FileChange> changes, GitRepository repository, PrintWriter err) {
        var tree = WorkingTree.of(repository);
        if (tree.isEmpty()) {
            ErrorLines.print(err, repository + " has no files to work on: it is bare");
            return ExitCode.BUILD_FAILED;
        }
        if (tree.get().apply(changes) instanceof WriteBack.Refused refused) {
            refused.conflicts().forEach(conflict -> ErrorLines.print(err, conflict.path() + " " + conflict.reason()));
            ErrorLines.print(err, "nothing was changed");
            return ExitCode.BUILD_FAILED;
        }
        ErrorLines.print(err, "applied to " + changes.size() + (changes.size() == 1 ? " file" : " files"));
        return ExitCode.DONE;
    }

    private int writeElsewhere(Candidate best, List<FileChange> changes, GitRepository repository, PrintWriter err) {
        Choice chosen = Objects.requireNonNull(choice);
        if (chosen.patch != null) {
            return writePatch(chosen.patch, changes, err);
        }
        var branch = new NewBranch(
                String.valueOf(chosen.branch),
                best.patch().commit(),
                changes,
                best.fix().title() + "\n",
                Optional.empty(),
                clock.instant());
        if (repository.branch(branch) instanceof BranchResult.Refused refused) {
            ErrorLines.print(err, refused.reason());
            return ExitCode.BUILD_FAILED;
        }
        ErrorLines.print(err, "committed to the new branch " + chosen.branch);
        return ExitCode.DONE;
    }

    private static int writePatch(Path file, List<FileChange> changes, PrintWriter err) {
        try {
            Files.write(file, new DiffWriter().write(changes));
            return ExitCode.DONE;
        } catch (IOException e) {
            ErrorLines.print(err, file + ": cannot be written");
            return ExitCode.BUILD_FAILED;
        }
    }
}
