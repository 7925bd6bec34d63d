package io.mergewright.runtime;

import io.mergewright.command.CommandLimits;
import io.mergewright.context.Commit;
import io.mergewright.context.git.GitRepository;
import io.mergewright.core.AllowedPaths;
import io.mergewright.log.LogWindow;
import java.util.List;
import java.util.Optional;

/**
 * A failed build that somebody wants repaired.
 *
 * @param repository must stay open
 * @param commit that failed, as a full id
 * @param changes since the last green build, newest first; empty when it is not known
 * @param allowed what a patch may touch
 * @param command tells whether a fix works; without one nothing is run, no tool either
 * @param workflow the repository or job
 */
public record RepairRequest(
        GitRepository repository,
        String commit,
        LogWindow log,
        List<Commit> changes,
        AllowedPaths allowed,
        Optional<RepairCommand> command,
        String workflow) {
    public RepairRequest {
        changes = List.copyOf(changes);
    }

    /**
     * The build command.
     *
     * @param line for a shell
     * @param limits for each run of it, and of each tool
     * @param withBaseline whether it is run without a patch first
     * @param withTools whether fixers may run tools, such as formatters
     */
    public record RepairCommand(String line, CommandLimits limits, boolean withBaseline, boolean withTools) {}
}
