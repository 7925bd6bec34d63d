package io.mergewright.ci;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.github.GitHubClient;
import io.mergewright.github.GitHubException;
import io.mergewright.log.Baseline;
import io.mergewright.log.LogException;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The step logs of workflow runs, which GitHub keeps as zip archives for some time. */
final class RunLogs {
    private static final Logger LOG = Logger.getLogger("io.mergewright.ci");

    private final GitHubClient client;
    private final String repository;

    RunLogs(GitHubClient client, String repository) {
        this.client = client;
        this.repository = repository;
    }

    /** The log of one attempt; empty when GitHub has none any more, or it cannot be read. */
    Optional<LogWindow> of(WorkflowRun run) {
        return read(
                "/repos/%s/actions/runs/%d/attempts/%d/logs".formatted(repository, run.id(), run.attempt()),
                file -> new LogReader().read(LogSource.of(file)));
    }

    /** What the last green run of the same workflow on {@code branch} said; knows nothing where there is none. */
    Baseline baseline(WorkflowRun run, String branch) {
        var green = client.get("/repos/%s/actions/workflows/%d/runs?branch=%s&status=success&per_page=1"
                        .formatted(repository, run.workflow(), URLEncoder.encode(branch, UTF_8)))
                .path("workflow_runs")
                .path(0);
        if (green.isMissingNode()) {
            return Baseline.empty();
        }
        return read(
                        "/repos/%s/actions/runs/%d/logs"
                                .formatted(repository, green.path("id").asLong()),
                        file -> Baseline.of(LogSource.of(file)))
                .orElseGet(Baseline::empty);
    }

    private <T> Optional<T> read(String path, Function<Path, T> reading) {
        Path file = null;
        try {
            file = Files.createTempFile("mergewright-log", ".zip");
            client.download(path, file);
            return Optional.of(reading.apply(file));
        } catch (GitHubException e) {
            if (!e.isMissing()) {
                throw e;
            }
            return Optional.empty();
        } catch (LogException e) {
            LOG.log(Level.INFO, "{0} cannot be read: {1}", new Object[] {path, e.getMessage()});
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} stays: {1}", new Object[] {file, e.getMessage()});
        }
    }
}
