package io.mergewright.jenkins.diagnosis;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.mergewright.jenkins.Agents;
import io.mergewright.jenkins.Installed;
import io.mergewright.jenkins.build.Baselines;
import io.mergewright.jenkins.build.Changes;
import io.mergewright.jenkins.build.DownstreamBuilds;
import io.mergewright.jenkins.build.FailedSteps;
import io.mergewright.jenkins.build.FailedTests;
import io.mergewright.jenkins.build.Workspaces;
import io.mergewright.jenkins.config.MergewrightConfiguration;
import io.mergewright.jenkins.source.CitedSources;
import io.mergewright.jenkins.waiting.WaitingLine;
import io.mergewright.jenkins.waiting.Workers;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Diagnoses builds in the background, a few at a time, behind whatever Jenkins does. Which builds wait stands on disk, so that a restart loses
 * none. Thread-safe.
 */
@Extension
public final class Diagnoses {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    private static final int MOST_WORKERS = 4;

    private final WaitingLine line;
    private final Diagnosing diagnosing;
    private final DiagnosisBooks books;
    private final Preview preview;
    private final Clock clock = Clock.systemUTC();
    private final List<DiagnosisListener> listeners = new CopyOnWriteArrayList<>();

    public Diagnoses() {
        var installed = new Installed();
        this.line = new WaitingLine(
                "the diagnosis",
                MergewrightConfiguration.directory().resolve("waiting"),
                Workers.of("Mergewright diagnosis", workers()),
                new Turns());
        Agents agents = ExtensionList.lookupSingleton(Agents.class);
        this.books = new DiagnosisBooks(agents, clock);
        var failedSteps = new FailedSteps(installed);
        this.preview = new Preview(agents, failedSteps);
        this.diagnosing = new Diagnosing(
                agents,
                failedSteps,
                new FailedTests(installed),
                new Baselines(),
                new Changes(),
                new DownstreamBuilds(installed),
                new CitedSources(new Workspaces(installed)),
                clock);
    }

    /** The one of this controller. */
    public static Diagnoses get() {
        return ExtensionList.lookupSingleton(Diagnoses.class);
    }

    /** Half of the processors at most: builds come first. */
    private static int workers() {
        return Math.max(1, Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** Diagnoses builds now, in the thread that asks. */
    public Diagnosing now() {
        return diagnosing;
    }

    /** What a model would be sent. */
    Preview preview() {
        return preview;
    }

    /** Has {@code build} diagnosed soon. */
    public void ask(Run<?, ?> build) {
        line.add(build.getExternalizableId());
    }

    /** Has {@code build} diagnosed soon, and marks it until then; it has ended without. */
    void askFirst(Run<?, ?> build) {
        keep(build, BuildDiagnosis.waiting());
        ask(build);
    }

    /** How many builds wait for their turn. */
    public int waiting() {
        return line.size();
    }

    /** From now on {@code listener} is told. */
    public void listen(DiagnosisListener listener) {
        listeners.add(listener);
    }

    /** Goes on with what waits since before a restart. */
    void resume() {
        line.resume();
    }

    /** {@code build} is gone. */
    void forget(Run<?, ?> build) {
        line.remove(build.getExternalizableId());
    }

    /** Builds of {@code before} wait under the name {@code now}. */
    void renamed(String before, String now) {
        line.renamed(before, now);
    }

    /** As Jenkins itself: nobody else may see every build. A build that is gone needs nothing. */
    private final class Turns implements WaitingLine.Turn {
        @Override
        @SuppressWarnings("try") // It holds until it is closed.
        public void take(String id) {
            try (ACLContext asJenkins = ACL.as2(ACL.SYSTEM2)) {
                Run<?, ?> build = Run.fromExternalizableId(id);
                if (build != null) {
                    keep(build, diagnosed(build));
                }
            }
        }

        @Override
        @SuppressWarnings("try") // It holds until it is closed.
        public void giveUp(String id, String reason) {
            try (ACLContext asJenkins = ACL.as2(ACL.SYSTEM2)) {
                Run<?, ?> build = Run.fromExternalizableId(id);
                if (build != null) {
                    keep(build, BuildDiagnosis.givenUp(reason, clock.millis()));
                }
            }
        }
    }

    private BuildDiagnosis diagnosed(Run<?, ?> build) {
        try {
            return diagnosing.diagnose(build);
        } catch (IOException e) {
            LOG.log(Level.INFO, "{0} cannot be diagnosed: {1}", new Object[] {build, e.getMessage()});
            return BuildDiagnosis.givenUp("Its log cannot be read: " + e.getMessage(), clock.millis());
        }
    }

    /** Keeps {@code diagnosis} with {@code build}, unless the build is deleted by now: to save it would bring it back. */
    public void keep(Run<?, ?> build, BuildDiagnosis diagnosis) {
        if (!build.getRootDir().isDirectory()) {
            return;
        }
        DiagnosisAction action = build.getAction(DiagnosisAction.class);
        if (action == null) {
            build.addAction(new DiagnosisAction(diagnosis));
        } else {
            action.setDiagnosis(diagnosis);
        }
        save(build);
        listeners.forEach(listener -> tell(listener, build, diagnosis));
    }

    /** Keeps what a person said of the diagnosis of {@code build}, whose action has it. */
    void said(Run<?, ?> build, BuildDiagnosis diagnosis, Feedback feedback) {
        save(build);
        books.enter(build, diagnosis, feedback);
    }

    private static void save(Run<?, ?> build) {
        try {
            build.save();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the diagnosis of " + build + " cannot be kept", e);
        }
    }

    private static void tell(DiagnosisListener listener, Run<?, ?> build, BuildDiagnosis diagnosis) {
        try {
            listener.kept(build, diagnosis);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not told of a diagnosis: " + listener, e);
        }
    }
}
