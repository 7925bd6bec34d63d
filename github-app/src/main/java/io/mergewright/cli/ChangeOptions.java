package io.mergewright.cli;

import io.mergewright.context.History;
import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.diagnose.suspect.Change;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What changed since the last green build: a diff, or commits of a repository. */
final class ChangeOptions {
    private final Terminal terminal;

    @Option(
            names = "--change",
            paramLabel = "DIFF",
            description =
                    "Unified diff of what changed since the last green build; its parts that the log links to the failure are"
                            + " told. - is standard input.")
    private @Nullable String diff;

    @Option(
            names = "--repo",
            paramLabel = "PATH",
            description = "Or: the git repository of the commits (default: here).")
    private @Nullable Path repository;

    @Option(names = "--commit", paramLabel = "REV", description = "The commit that failed (default: HEAD).")
    private @Nullable String commit;

    @Option(names = "--green", paramLabel = "REV", description = "The last commit whose build passed.")
    private @Nullable String green;

    @Option(names = "--since", paramLabel = "N", description = "Or: the failure began within the last N commits.")
    private @Nullable Integer since;

    ChangeOptions(Terminal terminal) {
        this.terminal = terminal;
    }

    boolean readsStandardInput() {
        return "-".equals(diff);
    }

    /** Why the options do not go together; empty when they do. */
    Optional<String> problem() {
        long starts = List.of(diff != null, green != null, since != null).stream()
                .filter(given -> given)
                .count();
        if (starts > 1) {
            return Optional.of("--change, --green and --since exclude each other");
        }
        if (since != null && since < 1) {
            return Optional.of("--since must be at least 1");
        }
        boolean commits = green != null || since != null;
        return (repository != null || commit != null) && !commits
                ? Optional.of("--repo and --commit need --green or --since")
                : Optional.empty();
    }

    /**
     * The changes, or none when no option asks for any; what the reader may not expect of them is said on {@code err}.
     *
     * @throws CommandException when they cannot be read
     */
    List<Change> read(PrintWriter err) {
        if (diff != null) {
            return List.of(ChangeFile.read(diff, terminal));
        }
        return green == null && since == null ? List.of() : commits(err);
    }

    private List<Change> commits(PrintWriter err) {
        try (var opened = GitRepository.open(repository == null ? Path.of("") : repository)) {
            var history = history(opened, opened.resolve(commit == null ? "HEAD" : commit));
            history.notes().forEach(note -> ErrorLines.print(err, "note: " + note));
            return history.commits().stream()
                    .map(one -> Change.of(one.id(), one.changes()))
                    .toList();
        } catch (GitException e) {
            throw CommandException.unusable(String.valueOf(e.getMessage()), e);
        }
    }

    private History history(GitRepository opened, String failed) {
        return green == null
                ? opened.lastCommits(failed, since == null ? 1 : since)
                : opened.changes(opened.resolve(green), failed);
    }
}
