package io.mergewright.jenkins.fix;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.mergewright.jenkins.Agents;
import io.mergewright.jenkins.Installed;
import io.mergewright.jenkins.build.FailedSteps;
import io.mergewright.jenkins.build.Workspaces;
import io.mergewright.jenkins.config.JobSettings;
import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.DiagnosisListener;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.StoreException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has fixes looked for after builds of jobs that want it, keeps them with the builds, and takes decisions. Thread-safe. */
@Extension
public final class Fixes implements DiagnosisListener {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    private static final int WORKERS = 2;
    private static final int MOST_WAITING = 200;
    private static final long IDLE_SECONDS = 30;

    private final Agents agents = ExtensionList.lookupSingleton(Agents.class);
    private final Fixing fixing;
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService workers = workers();
    private final List<FixListener> listeners = new CopyOnWriteArrayList<>();

    public Fixes() {
        var installed = new Installed();
        this.fixing = new Fixing(agents, new FailedSteps(installed), new Workspaces(installed));
    }

    /** The one of this controller. */
    public static Fixes get() {
        return ExtensionList.lookupSingleton(Fixes.class);
    }

    private static ExecutorService workers() {
        var pool = new ThreadPoolExecutor(
                WORKERS, WORKERS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), work -> {
                    var thread = new Thread(work, "Mergewright fix");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** From now on {@code listener} is told. */
    public void listen(FixListener listener) {
        listeners.add(listener);
    }

    /** Looks for fixes in the thread that asks. */
    public Fixing now() {
        return fixing;
    }

    /** A build whose job wants fixes gets them after its diagnosis. */
    @Override
    public void kept(Run<?, ?> build, BuildDiagnosis diagnosis) {
        JobSettings job = build.getParent().getProperty(JobSettings.class);
        if (job != null && job.isPropose() && diagnosis.hasFailed() && !build.isBuilding()) {
            var wish = FixWish.of(job.getVerify(), job.getVerifyMinutes(), job.getAllowedPaths());
            if (!later(() -> keep(build, propose(build, wish)))) {
                keep(build, FixAnswer.none("too many builds wait for fixes."));
            }
        }
    }

    /** Has {@code work} done in the background; false where too much waits already. */
    boolean later(Runnable work) {
        try {
            workers.execute(() -> asJenkins(work));
            return true;
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "too much waits for fixes");
            return false;
        }
    }

    /** Workers are nobody otherwise, and nobody may read nothing. */
    @SuppressWarnings("try") // It holds until it is closed.
    private static void asJenkins(Runnable work) {
        try (ACLContext asJenkins = ACL.as2(ACL.SYSTEM2)) {
            work.run();
        }
    }

    private FixAnswer propose(Run<?, ?> build, FixWish wish) {
        try {
            return fixing.propose(build, wish);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "no fixes for " + build, e);
            return FixAnswer.none(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FixAnswer.none("it was interrupted.");
        }
    }

    /** Keeps {@code answer} with {@code build}, and enters it into the ledger. */
    public void keep(Run<?, ?> build, FixAnswer answer) {
        build.addOrReplaceAction(new FixesAction(answer));
        save(build);
        String job = build.getParent().getFullName();
        book(books -> answer.fixes().forEach(fix -> books.proposed(fix, job)));
        tell(build, answer.fixes());
    }

    /** Keeps what {@code person} decided about {@code fix}; the first decision counts, and it is false for any other. */
    boolean decide(Run<?, ?> build, ProposedFix fix, ProposedFix.State decision, String person, String why) {
        if (!fix.decide(decision, person, why)) {
            return false;
        }
        save(build);
        book(books -> books.decided(fix, decision == ProposedFix.State.ACCEPTED, person, why));
        FixesAction action = build.getAction(FixesAction.class);
        tell(build, action == null ? List.of() : action.getFixes());
        return true;
    }

    /** Keeps that {@code later} holds the fix {@code id} of {@code build}. */
    void taken(Run<?, ?> build, FixesAction action, String id, Run<?, ?> later, boolean green) {
        for (ProposedFix fix : action.getFixes()) {
            if (fix.getId().equals(id) && fix.take(Integer.toString(later.getNumber()), green)) {
                save(build);
                book(books -> books.taken(fix, later.getExternalizableId()));
            }
        }
    }

    private void tell(Run<?, ?> build, List<ProposedFix> fixes) {
        listeners.forEach(listener -> listener.changed(build, fixes));
    }

    /** What cannot be entered is missing from the figures, and the log says so; the build knows it all the same. */
    private void book(Consumer<FixBooks> entry) {
        try {
            agents.use((runtime, settings) -> {
                entry.accept(new FixBooks(new JdbcLedger(runtime.store()), clock));
                return true;
            });
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "the ledger lacks an entry: {0}", e.getMessage());
        }
    }

    private static void save(Run<?, ?> build) {
        try {
            build.save();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the fixes of " + build + " cannot be kept", e);
        }
    }
}
