package io.mergewright.jenkins.fix;

import hudson.FilePath;
import hudson.model.Run;
import io.mergewright.gate.CalibrationJson;
import io.mergewright.jenkins.Agents;
import io.mergewright.jenkins.ask.LentModels;
import io.mergewright.jenkins.ask.ModelLine;
import io.mergewright.jenkins.build.FailedSteps;
import io.mergewright.jenkins.build.OwnLines;
import io.mergewright.jenkins.build.StepLog;
import io.mergewright.jenkins.build.Workspaces;
import io.mergewright.jenkins.waiting.NotNowException;
import io.mergewright.model.ModelTier;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.FixModels;
import io.mergewright.supervisor.ModelRepair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Has fixes of a failed build looked for on the agent that has its workspace. Thread-safe. */
public final class Fixing {
    /** Of a compressed log; some 200 MB as it was written. */
    private static final int LONGEST_LOG = 16 << 20;

    private final Agents agents;
    private final FailedSteps failedSteps;
    private final Workspaces workspaces;

    Fixing(Agents agents, FailedSteps failedSteps, Workspaces workspaces) {
        this.agents = agents;
        this.failedSteps = failedSteps;
        this.workspaces = workspaces;
    }

    /**
     * What could mend {@code build}, where its workspace was.
     *
     * @throws IOException when its log cannot be read, or the agent does not answer
     * @throws NotNowException when its agent is not connected, or the agent core cannot be opened
     */
    FixAnswer propose(Run<?, ?> build, FixWish wish) throws IOException, InterruptedException {
        Optional<FilePath> workspace = workspaces.of(build);
        if (workspace.isEmpty() && workspaces.isAway(build)) {
            throw new NotNowException("its agent was not connected.");
        }
        if (workspace.isEmpty()) {
            return FixAnswer.none("the build had no workspace, or its agent is gone.");
        }
        if (workspaces.commits(build).isEmpty()) {
            return FixAnswer.none("it is not known which commit was built; only checkouts by the git plugin are.");
        }
        return propose(build, workspace.get(), Map.of(), wish);
    }

    /**
     * What could mend {@code build}, which has {@code workspace}.
     *
     * @param environment of the commands that are run, besides that of the agent
     * @throws IOException when its log cannot be read, or the agent does not answer
     * @throws NotNowException when the agent core cannot be opened
     */
    public FixAnswer propose(Run<?, ?> build, FilePath workspace, Map<String, String> environment, FixWish wish)
            throws IOException, InterruptedException {
        if (!workspace.child(".git").exists()) {
            return FixAnswer.none("the workspace is no checkout of git.");
        }
        try (Agents.Lease lease = agents.lease()) {
            if (lease.core().isEmpty()) {
                throw new NotNowException("the agent core cannot be opened; the log of Jenkins says why.");
            }
            return propose(build, workspace, environment, wish, core(lease, build, workspace, wish));
        }
    }

    private static FixOrder.Core core(Agents.Lease lease, Run<?, ?> build, FilePath workspace, FixWish wish) {
        AgentRuntime core = lease.core().orElseThrow();
        var judging = core.judging();
        double publish = wish.publishAt().orElse(judging.thresholds().publish());
        return new FixOrder.Core(
                lease.settings().rules(),
                CalibrationJson.write(judging.calibration()).toString(),
                publish,
                Math.min(publish, wish.askAt().orElse(judging.thresholds().ask())),
                core.fixSettings().candidates(),
                core.fixSettings().rounds(),
                asking(core.fixModels(build.getParent().getFullName()), workspace));
    }

    /** The models stay here; the agent gets a line to them, for this one handling. */
    private static FixOrder.Asking asking(FixModels models, FilePath workspace) {
        String handling = UUID.randomUUID().toString().replace("-", "");
        List<ModelTier> tiers = Stream.of(ModelTier.values())
                .filter(tier ->
                        models.access().model(tier, ModelRepair.AGENT, handling).isPresent())
                .toList();
        var line = new LentModels(models.access(), handling, models.limits());
        return tiers.isEmpty()
                ? FixOrder.Asking.nobody()
                : FixOrder.Asking.of(workspace.getChannel().export(ModelLine.class, line), tiers, models);
    }

    private FixAnswer propose(
            Run<?, ?> build, FilePath workspace, Map<String, String> environment, FixWish wish, FixOrder.Core core)
            throws IOException, InterruptedException {
        StepLog log = failedSteps.of(build).get(0);
        byte[] compressed = compressed(log);
        if (compressed.length > LONGEST_LOG) {
            return FixAnswer.none("the log is too long to be sent to the agent.");
        }
        var commits = new FixOrder.Commits(workspaces.commits(build), workspaces.greenCommits(build));
        var order = new FixOrder(build.getParent().getFullName(), commits, compressed, wish, core, environment);
        return workspace.act(new RepairOnAgent(order));
    }

    /** Ends beyond the longest that is sent, so that no log fills the memory. */
    private static byte[] compressed(StepLog log) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (InputStream stream = new OwnLines(log.content().open());
                OutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] piece = new byte[1 << 16];
            for (int read = stream.read(piece); read >= 0 && bytes.size() <= LONGEST_LOG; read = stream.read(piece)) {
                gzip.write(piece, 0, read);
            }
        }
        return bytes.toByteArray();
    }
}
