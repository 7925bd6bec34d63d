package io.mergewright.repair.tool;

import io.mergewright.command.Command;
import io.mergewright.command.CommandLimits;
import io.mergewright.command.CommandRunner;
import io.mergewright.command.Program;
import io.mergewright.context.Sources;
import io.mergewright.context.git.GitRepository;
import io.mergewright.context.git.ScratchClone;
import io.mergewright.context.git.ScratchClones;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileChange;
import io.mergewright.diff.FileContent;
import io.mergewright.repair.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs each tool in a scratch clone of its own, within limits; the exit code does not count, as checkers fail after mending. */
public final class ScratchWorkbench implements Workbench {
    private final GitRepository repository;
    private final String commit;
    private final ScratchClones clones;
    private final CommandRunner runner;
    private final CommandLimits limits;

    public ScratchWorkbench(
            GitRepository repository, String commit, ScratchClones clones, CommandRunner runner, CommandLimits limits) {
        this.repository = repository;
        this.commit = commit;
        this.clones = clones;
        this.runner = runner;
        this.limits = limits;
    }

    @Override
    public List<FileChange> after(String shell) {
        try (ScratchClone clone = clones.of(repository, commit)) {
            var command = new Command(
                    new Program.Shell(shell),
                    clone.tree(),
                    Map.of("TMPDIR", clone.temporary().toString()),
                    limits);
            runner.run(command).run().close();
            return changes(clone);
        }
    }

    private List<FileChange> changes(ScratchClone clone) {
        Sources sources = repository.sources(commit);
        List<FileChange> changes = new ArrayList<>();
        for (RepositoryPath path : clone.changed()) {
            Optional<FileContent> before = sources.at(path);
            Optional<FileContent> after = content(clone.tree().resolve(path.value()));
            if (before.isPresent() && !before.equals(after)) {
                changes.add(new FileChange(path, before, after));
            }
        }
        return changes;
    }

    private static Optional<FileContent> content(Path file) {
        try {
            boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            return regular && Files.size(file) <= Sources.MOST_BYTES
                    ? Optional.of(FileContent.of(Files.readAllBytes(file), Files.isExecutable(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }
}
