package io.mergewright.jenkins.fix;

import com.fasterxml.jackson.databind.ObjectMapper;
import hudson.remoting.VirtualChannel;
import io.mergewright.command.CommandLimits;
import io.mergewright.config.FixSettings;
import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.core.AllowedPaths;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.gate.CalibrationJson;
import io.mergewright.gate.Thresholds;
import io.mergewright.jenkins.build.CommitsHere;
import io.mergewright.jenkins.config.CoreSettings;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import io.mergewright.runtime.DetachedRepair;
import io.mergewright.runtime.Judging;
import io.mergewright.runtime.RepairRequest;
import io.mergewright.runtime.RepairRequest.RepairCommand;
import io.mergewright.supervisor.Outcome;
import io.mergewright.supervisor.Repair;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jenkins.MasterToSlaveFileCallable;

/** Looks for fixes on the machine that has the workspace, which it leaves as it is: everything happens in copies of the commit. */
final class RepairOnAgent extends MasterToSlaveFileCallable<FixAnswer> {
    private static final long serialVersionUID = 1;

    private final FixOrder order;

    RepairOnAgent(FixOrder order) {
        this.order = order;
    }

    @Override
    public FixAnswer invoke(File workspace, VirtualChannel channel) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(RepairOnAgent.class.getClassLoader());
        try {
            return repair(workspace.toPath());
        } catch (GitException e) {
            return FixAnswer.none(String.valueOf(e.getMessage()));
        } catch (CoreSettings.RefusedException e) {
            return FixAnswer.none("the settings cannot be used: " + e.getMessage());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private FixAnswer repair(Path workspace) throws IOException, CoreSettings.RefusedException {
        Diagnoser diagnoser = new CoreSettings(workspace, Map.of(), Map.of(), order.rules).diagnoser();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(order.environment);
        var rules = new DetachedRepair(
                new FixSettings(order.candidates, order.rounds, 0, 0),
                diagnoser,
                new Judging(
                        CalibrationJson.read(new ObjectMapper().readTree(order.calibration)),
                        new Thresholds(order.publish, order.ask)),
                environment,
                Clock.systemUTC());
        DetachedRepair repair = order.asking.models().map(rules::asking).orElse(rules);
        try (GitRepository repository = GitRepository.open(workspace)) {
            Optional<String> commit = commit(repository);
            if (commit.isEmpty()) {
                return FixAnswer.none("the commit that failed is not in the workspace any more.");
            }
            RepairRequest request = request(repository, commit.get());
            Outcome<Repair> outcome = repair.repair(request, temporary());
            return FixAnswers.of(outcome, repository.sources(request.commit()));
        }
    }

    private RepairRequest request(GitRepository repository, String commit) {
        var changes = CommitsHere.first(repository, order.green)
                .map(green -> repository.changes(green, commit).commits())
                .orElse(List.of());
        return new RepairRequest(
                repository,
                commit,
                log(),
                changes,
                order.allowed.isEmpty() ? AllowedPaths.all() : AllowedPaths.matching(order.allowed),
                Optional.of(order.verify).filter(line -> !line.isEmpty()).map(this::command),
                order.job);
    }

    private Optional<String> commit(GitRepository repository) {
        return order.commits.isEmpty()
                ? Optional.of(repository.resolve("HEAD"))
                : CommitsHere.first(repository, order.commits);
    }

    private LogWindow log() {
        return new LogReader().read(LogSource.of(new ByteArrayInputStream(order.log), "log of the build"));
    }

    private RepairCommand command(String line) {
        var limits = CommandLimits.defaults().withTime(Duration.ofMinutes(order.minutes));
        return new RepairCommand(line, limits, true, true);
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
