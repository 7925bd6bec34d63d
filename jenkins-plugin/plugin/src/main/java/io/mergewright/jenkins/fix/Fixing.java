package io.mergewright.jenkins.fix;

import hudson.FilePath;
import hudson.model.Run;
import io.mergewright.gate.CalibrationJson;
import io.mergewright.jenkins.Agents;
import io.mergewright.jenkins.build.FailedSteps;
import io.mergewright.jenkins.build.OwnLines;
import io.mergewright.jenkins.build.StepLog;
import io.mergewright.jenkins.build.Workspaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
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
     */
    FixAnswer propose(Run<?, ?> build, FixWish wish) throws IOException, InterruptedException {
        Optional<FilePath> workspace = workspaces.of(build);
        if (workspace.isEmpty()) {
            return FixAnswer.none("the build had no workspace, or its agent is gone.");
        }
        if (workspaces.commit(build).isEmpty()) {
            return FixAnswer.none("it is not known which commit was built; only checkouts by the git plugin are.");
        }
        return propose(build, workspace.get(), Map.of(), wish);
    }

    /**
     * What could mend {@code build}, which has {@code workspace}.
     *
     * @param environment of the commands that are run, besides that of the agent
     * @throws IOException when its log cannot be read, or the agent does not answer
     */
    public FixAnswer propose(Run<?, ?> build, FilePath workspace, Map<String, String> environment, FixWish wish)
            throws IOException, InterruptedException {
        Optional<FixOrder.Core> core = agents.use((runtime, settings) -> {
            var judging = runtime.judging();
            var fix = runtime.fixSettings();
            double publish = wish.publishAt().orElse(judging.thresholds().publish());
            return new FixOrder.Core(
                    settings.rules(),
                    CalibrationJson.write(judging.calibration()).toString(),
                    publish,
                    Math.min(publish, wish.askAt().orElse(judging.thresholds().ask())),
                    fix.candidates(),
                    fix.rounds());
        });
        if (core.isEmpty()) {
            return FixAnswer.none("the agent core cannot be opened; the log of Jenkins says why.");
        }
        if (!workspace.child(".git").exists()) {
            return FixAnswer.none("the workspace is no checkout of git.");
        }
        StepLog log = failedSteps.of(build).get(0);
        byte[] compressed = compressed(log);
        if (compressed.length > LONGEST_LOG) {
            return FixAnswer.none("the log is too long to be sent to the agent.");
        }
        var commits = new FixOrder.Commits(workspaces.commit(build), workspaces.greenCommit(build));
        var order = new FixOrder(build.getParent().getFullName(), commits, compressed, wish, core.get(), environment);
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
