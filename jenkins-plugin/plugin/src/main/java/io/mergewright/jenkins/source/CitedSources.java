package io.mergewright.jenkins.source;

import hudson.FilePath;
import hudson.model.Run;
import io.mergewright.core.Location;
import io.mergewright.jenkins.build.StepLog;
import io.mergewright.jenkins.build.Workspaces;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the lines read that logs of failed builds cite, as far as their workspaces are still there. */
public final class CitedSources {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Of one build. */
    private static final int MOST = 5;

    private final Workspaces workspaces;

    public CitedSources(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Begins with {@code build}. */
    public Reading of(Run<?, ?> build) {
        return new Reading(build);
    }

    /** What the steps of one build cite. Once an agent does not answer, none is asked any more. Not thread-safe. */
    public final class Reading {
        private final Run<?, ?> build;
        private final List<SourceExcerpt> excerpts = new ArrayList<>();
        private boolean silent;

        private Reading(Run<?, ?> build) {
            this.build = build;
        }

        /** Reads what {@code step} cites, best first. */
        public void add(StepLog step, List<Location> places) {
            List<Citation> citations = places.stream()
                    .filter(place -> place.line() > 0)
                    .limit(MOST - excerpts.size())
                    .map(Citation::new)
                    .toList();
            if (!citations.isEmpty() && !silent) {
                var order = new ReadOrder(citations, workspaces.commits(build), build.getNextBuild() != null);
                workspaces.of(build, step).ifPresent(workspace -> excerpts.addAll(read(workspace, order)));
            }
        }

        /** All that was read, in the order in which it was cited. */
        public List<SourceExcerpt> excerpts() {
            return List.copyOf(excerpts);
        }

        private List<SourceExcerpt> read(FilePath workspace, ReadOrder order) {
            try {
                Future<List<SourceExcerpt>> reading = workspace.actAsync(new ReadOnAgent(order));
                return answer(reading).stream().limit(order.citations.size()).toList();
            } catch (IOException | ExecutionException | TimeoutException e) {
                LOG.log(Level.FINE, "no sources of " + build, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            silent = true;
            return List.of();
        }
    }

    private static List<SourceExcerpt> answer(Future<List<SourceExcerpt>> reading)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return reading.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            reading.cancel(true);
        }
    }
}
