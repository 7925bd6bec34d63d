package io.mergewright.jenkins.history;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.Result;
import hudson.model.Run;
import io.mergewright.jenkins.Installed;
import io.mergewright.jenkins.build.Changes;
import io.mergewright.jenkins.build.Workspaces;
import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.DiagnosisAction;
import io.mergewright.jenkins.diagnosis.DiagnosisListener;
import io.mergewright.jenkins.fix.FixListener;
import io.mergewright.jenkins.fix.ProposedFix;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the tables up to date with what happens to builds and jobs: in one thread behind whatever Jenkins does, in the order in which it happened.
 * Thread-safe.
 */
@Extension
public final class History implements DiagnosisListener, FixListener {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int MOST_WAITING = 10_000;
    private static final long IDLE_SECONDS = 30;

    private final HistoryStore store = ExtensionList.lookupSingleton(HistoryStore.class);
    private final BuildsAround around = new BuildsAround(new Workspaces(new Installed()), new Changes());
    private final Clock clock = Clock.systemUTC();
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), History::thread);

    public History() {
        writer.allowCoreThreadTimeOut(true);
    }

    /** The one of this controller. */
    public static History get() {
        return ExtensionList.lookupSingleton(History.class);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "Mergewright history");
        thread.setDaemon(true);
        return thread;
    }

    /** A build that still runs is looked at when it has ended. */
    @Override
    public void kept(Run<?, ?> build, BuildDiagnosis diagnosis) {
        if (!build.isBuilding() && diagnosis.getState() != BuildDiagnosis.State.WAITING) {
            ended(build);
        }
    }

    /** {@code build} has ended, or its diagnosis is another. */
    void ended(Run<?, ?> build) {
        DiagnosisAction action = build.getAction(DiagnosisAction.class);
        if (action != null && action.getDiagnosis().isDone()) {
            write(tables -> keep(tables, build, action.getDiagnosis()));
        }
        if (build.getResult() == Result.SUCCESS && build.getPreviousBuild() != null) {
            write(tables -> around.endedBy(build).stream()
                    .filter(around::isFlaky)
                    .forEach(failed -> tables.failures().markFlaky(BuildKey.of(failed))));
        }
    }

    private void keep(Tables tables, Run<?, ?> build, BuildDiagnosis diagnosis) {
        var key = BuildKey.of(build);
        if (!key.isStorable()) {
            return;
        }
        Result result = build.getResult();
        boolean failed = result != null && result.isWorseOrEqualTo(Result.UNSTABLE) && diagnosis.hasFailed();
        if (!failed || diagnosis.getFingerprint().isEmpty()) {
            tables.failures().remove(key);
            return;
        }
        tables.failures()
                .put(new Failure(
                        key,
                        diagnosis.getFingerprint(),
                        diagnosis.getHeadline(),
                        diagnosis.getCategory(),
                        diagnosis.getKind(),
                        Instant.ofEpochMilli(build.getTimeInMillis()),
                        around.commit(build),
                        around.isFlaky(build)));
    }

    @Override
    public void changed(Run<?, ?> build, List<ProposedFix> fixes) {
        var key = BuildKey.of(build);
        var began = Instant.ofEpochMilli(build.getTimeInMillis());
        List<OpenFix> open = fixes.stream()
                .filter(fix -> fix.isOpen() && !fix.isPublished())
                .map(fix -> OpenFix.of(key, fix, began))
                .toList();
        if (key.isStorable()) {
            List<String> ids = fixes.stream().map(ProposedFix::getId).toList();
            write(tables -> {
                tables.fixes().put(key, open);
                tables.owners().put(key, ids, began);
            });
        }
    }

    /** {@code build} is gone. */
    void removed(Run<?, ?> build) {
        var key = BuildKey.of(build);
        write(tables -> tables.remove(key));
    }

    /** The job or folder {@code item} is gone. */
    void removed(String item) {
        write(tables -> tables.removeJob(item));
    }

    /** The job or folder {@code before} has the name {@code now}. */
    void renamed(String before, String now) {
        write(tables -> tables.rename(before, now));
    }

    /** Forgets what is old. */
    void prune() {
        Instant end = clock.instant().minus(KEPT);
        write(tables -> {
            tables.failures().prune(end);
            tables.owners().prune(end);
        });
    }

    private void write(Consumer<Tables> change) {
        try {
            writer.execute(() -> now(change));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "the history of failures and fixes lacks an entry: too many wait");
        }
    }

    private void now(Consumer<Tables> change) {
        try {
            store.use(tables -> {
                change.accept(tables);
                return true;
            });
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the history of failures and fixes lacks an entry", e);
        }
    }
}
