package io.mergewright.cli;

import io.mergewright.command.CommandLimits;
import io.mergewright.context.git.GitRepository;
import io.mergewright.core.AllowedPaths;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.quality.FixCase;
import io.mergewright.quality.FixVerdict;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.RepairRequest;
import io.mergewright.runtime.RepairRequest.RepairCommand;
import io.mergewright.supervisor.Candidate;
import io.mergewright.supervisor.Repair;
import java.util.List;
import java.util.Optional;

/** Repairs a failed build of which the right fix is known, and looks whether the best patch is right. */
final class FixTrial {
    private static final String WORKFLOW = "eval-fixes";

    private final AgentRuntime runtime;
    private final CommandLimits limits;

    FixTrial(AgentRuntime runtime, CommandLimits limits) {
        this.runtime = runtime;
        this.limits = limits;
    }

    /**
     * What becomes of {@code fixCase}.
     *
     * @throws io.mergewright.context.git.GitException when its repository or a commit cannot be read
     * @throws io.mergewright.log.LogException when its log cannot be read
     */
    FixVerdict of(FixCase fixCase) {
        var log = new LogReader().read(LogSource.of(fixCase.log()));
        try (var repository = GitRepository.open(fixCase.repository())) {
            String commit = repository.resolve(fixCase.commit());
            var changes = fixCase.green()
                    .map(green -> repository
                            .changes(repository.resolve(green), commit)
                            .commits())
                    .orElse(List.of());
            var request = new RepairRequest(
                    repository,
                    commit,
                    log,
                    changes,
                    AllowedPaths.all(),
                    Optional.of(command(fixCase.command())),
                    WORKFLOW);
            return verdict(fixCase, request, runtime.repair(request).state());
        }
    }

    private FixVerdict verdict(FixCase fixCase, RepairRequest request, Repair repair) {
        return repair.best()
                .map(best -> new FixVerdict(
                        fixCase, true, best.isPublished(), best.isProven(), isRight(fixCase, request, best)))
                .orElseGet(() -> FixVerdict.nothing(fixCase));
    }

    private boolean isRight(FixCase fixCase, RepairRequest request, Candidate candidate) {
        String all = fixCase.check()
                .map(check -> "( %s\n) && ( %s\n)".formatted(fixCase.command(), check))
                .orElse(fixCase.command());
        return fixCase.fixable() && runtime.passes(request, candidate.patch(), command(all));
    }

    private RepairCommand command(String line) {
        return new RepairCommand(line, limits, true, true);
    }
}
