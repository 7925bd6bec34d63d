package io.mergewright.ci;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.ci.Heads.Head;
import io.mergewright.ci.Heads.Told;
import io.mergewright.context.Commit;
import io.mergewright.context.Sources;
import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.core.AllowedPaths;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.report.MarkdownReport;
import io.mergewright.diagnose.report.Report;
import io.mergewright.diagnose.suspect.Change;
import io.mergewright.diagnose.suspect.SuspectSearch;
import io.mergewright.diff.ChangeSet;
import io.mergewright.github.GitHubApp;
import io.mergewright.github.GitHubClient;
import io.mergewright.log.Baseline;
import io.mergewright.log.LogWindow;
import io.mergewright.mirror.Mirror;
import io.mergewright.mirror.MirrorException;
import io.mergewright.mirror.Mirrors;
import io.mergewright.pull.HeldSuggestions;
import io.mergewright.pull.PullKey;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.RepairRequest;
import io.mergewright.runtime.SuggestionId;
import io.mergewright.supervisor.Candidate;
import io.mergewright.supervisor.report.RepairMarkdown;
import io.mergewright.supervisor.report.RepairReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Explains one failed attempt of a workflow run: its log against the last green one, the change, and what could repair it. Thread-safe. */
final class RunDiagnosis {
    private static final Logger LOG = Logger.getLogger("io.mergewright.ci");
    private static final int MOST_LINES = 60;

    private final GitHubApp app;
    private final Mirrors mirrors;
    private final AgentRuntime agents;
    private final HeldSuggestions held;

    RunDiagnosis(GitHubApp app, Mirrors mirrors, AgentRuntime agents, HeldSuggestions held) {
        this.held = held;
        this.app = app;
        this.mirrors = mirrors;
        this.agents = agents;
    }

    /** What the log of {@code run} tells, by the change in {@code pull}. */
    Told diagnose(GitHubClient client, Head head, WorkflowRun run, JsonNode pull) {
        var logs = new RunLogs(client, head.name());
        Optional<LogWindow> log = logs.of(run);
        if (log.isEmpty()) {
            return new Told(
                    run.id(), run.attempt(), "GitHub has no log of it", "", "GitHub keeps no log of this attempt.\n");
        }
        String base = pull.path("base").path("ref").asText();
        Baseline baseline = logs.baseline(run, base);
        var diagnosis =
                agents.diagnose(log.get(), baseline::knows, head.name()).state().diagnosis();
        var report = new Report(run.name(), log.get().totalLines(), log.get().totalBytes(), diagnosis);
        String body = withChange(head, pull, report, log.get());
        return new Told(
                run.id(),
                run.attempt(),
                diagnosis.headline(),
                diagnosis.fingerprint().value(),
                body);
    }

    /** Where the repository cannot be mirrored, the log speaks for itself. */
    private String withChange(Head head, JsonNode pull, Report report, LogWindow log) {
        String base = pull.path("base").path("ref").asText();
        var wanted = new Mirrors.Wanted(
                head.key().repository(),
                pull.path("base").path("repo").path("clone_url").asText(),
                app.token(head.installation()),
                List.of(
                        "refs/heads/" + base,
                        "refs/pull/%d/head".formatted(pull.path("number").asInt())));
        try (Mirror mirror = mirrors.fetch(wanted)) {
            GitRepository repository = mirror.repository();
            String commit = repository.resolve(head.key().head());
            String parted = repository.mergeBase(repository.resolve("refs/heads/" + base), commit);
            List<Commit> commits = repository.changes(parted, commit).commits();
            List<Change> changes = commits.stream()
                    .map(one -> Change.of(one.id(), one.changes()))
                    .toList();
            var suspects = new SuspectSearch().among(changes, report.diagnosis(), log);
            var request = new RepairRequest(
                    repository, commit, log, commits, AllowedPaths.all(), Optional.empty(), head.name());
            var key = new PullKey(head.key().repository(), pull.path("number").asInt());
            return MarkdownReport.of(report.with(suspects), MOST_LINES)
                    + repair(request, report.diagnosis(), key, repository.between(parted, commit));
        } catch (MirrorException | GitException e) {
            LOG.log(Level.INFO, "{0} is diagnosed without its sources: {1}", new Object[] {head.name(), e.getMessage()
            });
            return MarkdownReport.of(report, MOST_LINES);
        }
    }

    /**
     * What could repair it; nothing of the repository is run here, so the build has to prove it. What can be said on lines of the pull
     * request is held until a person has it published.
     */
    private String repair(RepairRequest request, Diagnosis diagnosis, PullKey pull, ChangeSet shown) {
        if (!diagnosis.failed()) {
            return "";
        }
        var outcome = agents.repair(request, diagnosis);
        Sources sources = request.repository().sources(request.commit());
        Function<Candidate, String> ids = candidate -> SuggestionId.of(outcome.handling(), candidate);
        held.hold(pull, request.commit(), FixSuggestions.of(outcome.state().candidates(), ids, sources, shown));
        var report = RepairReport.of(outcome, ids, sources);
        return report.shown().isEmpty() ? "" : "\n" + RepairMarkdown.of(report);
    }
}
