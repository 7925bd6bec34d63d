package io.mergewright.jenkins.fix;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.mergewright.jenkins.Agents;
import io.mergewright.jenkins.Installed;
import io.mergewright.jenkins.branch.FixBranch;
import io.mergewright.jenkins.build.FailedSteps;
import io.mergewright.jenkins.build.Workspaces;
import io.mergewright.jenkins.config.Effective;
import io.mergewright.jenkins.config.MergewrightConfiguration;
import io.mergewright.jenkins.config.ProposalSettings;
import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.DiagnosisListener;
import io.mergewright.jenkins.waiting.NotNowException;
import io.mergewright.jenkins.waiting.WaitingLine;
import io.mergewright.jenkins.waiting.Workers;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.StoreException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has fixes looked for after builds of jobs that want it, keeps them with the builds, and takes decisions. Which builds wait stands on disk.
 * Thread-safe.
 */
@Extension
public final class Fixes implements DiagnosisListener {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    private static final int WORKERS = 2;

    private final Agents agents = ExtensionList.lookupSingleton(Agents.class);
    private final Fixing fixing;
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService workers = Workers.of("Mergewright fix", WORKERS);
    private final WaitingLine line = new WaitingLine(
            "the search for fixes",
            MergewrightConfiguration.directory().resolve("waiting-for-fixes"),
            workers,
            new Turns());
    private final List<FixListener> listeners = new CopyOnWriteArrayList<>();

    public Fixes() {
        var installed = new Installed();
        this.fixing = new Fixing(agents, new FailedSteps(installed), new Workspaces(installed));
    }

    /** The one of this controller. */
    public static Fixes get() {
        return ExtensionList.lookupSingleton(Fixes.class);
    }

    /** From now on {@code listener} is told. */
    public void listen(FixListener listener) {
        listeners.add(listener);
    }

    /** Looks for fixes in the thread that asks. */
    public Fixing now() {
        return fixing;
    }

    /** Builds that wait for fixes. */
    WaitingLine line() {
        return line;
    }

    /** A build whose job wants fixes gets them after its diagnosis. */
    @Override
    public void kept(Run<?, ?> build, BuildDiagnosis diagnosis) {
        boolean wanted = diagnosis.hasFailed() && !build.isBuilding();
        if (wanted && Effective.of(build.getParent()).fixes().isPresent()) {
            line.add(build.getExternalizableId());
        }
    }

    /** As Jenkins itself: nobody else may see every build. A build that is gone, and a job that wants none any more, need nothing. */
    private final class Turns implements WaitingLine.Turn {
        @Override
        @SuppressWarnings("try") // It holds until it is closed.
        public void take(String id) {
            try (ACLContext asJenkins = ACL.as2(ACL.SYSTEM2)) {
                Run<?, ?> build = Run.fromExternalizableId(id);
                Optional<ProposalSettings> settings = build == null
                        ? Optional.empty()
                        : Effective.of(build.getParent()).fixes();
                if (build != null && settings.isPresent()) {
                    FixWish wish = FixWish.of(settings.get());
                    keep(build, propose(build, wish), wish);
                }
            }
        }

        @Override
        @SuppressWarnings("try") // It holds until it is closed.
        public void giveUp(String id, String reason) {
            try (ACLContext asJenkins = ACL.as2(ACL.SYSTEM2)) {
                Run<?, ?> build = Run.fromExternalizableId(id);
                if (build != null) {
                    keep(build, FixAnswer.none(reason));
                }
            }
        }
    }

    /** @throws NotNowException when it is worth another turn */
    private FixAnswer propose(Run<?, ?> build, FixWish wish) {
        try {
            return fixing.propose(build, wish);
        } catch (IOException e) {
            throw new NotNowException("the log cannot be read, or the agent does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FixAnswer.none("it was interrupted.");
        }
    }

    /** Keeps {@code answer} with {@code build}, enters it into the ledger, and opens pull requests where that is wished. */
    public void keep(Run<?, ?> build, FixAnswer answer, FixWish wish) {
        keep(build, answer);
        if (wish.publish()) {
            answer.fixes().stream()
                    .filter(ProposedFix::isPublished)
                    .forEach(fix -> FixBranches.get().ask(build, fix));
        }
    }

    private void keep(Run<?, ?> build, FixAnswer answer) {
        if (!build.getRootDir().isDirectory()) {
            return;
        }
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
        changed(build);
        return true;
    }

    /** Keeps how far the branch of {@code fix} is. */
    void branched(Run<?, ?> build, ProposedFix fix, FixBranch branch) {
        fix.setBranch(branch);
        save(build);
    }

    /** Keeps that the pull request of {@code fix} ended: what {@code person} did with it counts where nobody had decided before. */
    void pulled(Run<?, ?> build, ProposedFix fix, boolean merged, String person) {
        boolean unused = fix.decide(merged ? ProposedFix.State.ACCEPTED : ProposedFix.State.REJECTED, person, "");
        save(build);
        book(books -> books.pulled(fix, merged, person));
        changed(build);
    }

    /** Keeps that {@code later} holds the fix {@code id} of {@code build}. */
    void taken(Run<?, ?> build, FixesAction action, String id, Run<?, ?> later, FixWatch.Built built) {
        find(action, id).filter(fix -> fix.take(later.getNumber(), built)).ifPresent(fix -> {
            save(build);
            book(books -> books.taken(fix, later.getExternalizableId()));
        });
    }

    /** Keeps that {@code later} does not hold the fix {@code id} of {@code build} any more. */
    void reverted(Run<?, ?> build, FixesAction action, String id, Run<?, ?> later) {
        find(action, id).filter(fix -> fix.revert(later.getNumber())).ifPresent(fix -> {
            save(build);
            book(books -> books.reverted(fix, later.getExternalizableId()));
        });
    }

    /** Enters that nobody can decide any more about what was open in {@code build}, which is gone. */
    void deleted(Run<?, ?> build) {
        FixesAction action = build.getAction(FixesAction.class);
        List<ProposedFix> open = action == null
                ? List.of()
                : action.getFixes().stream().filter(ProposedFix::isOpen).toList();
        if (!open.isEmpty()) {
            workers.execute(() -> book(books -> open.forEach(books::ignored)));
        }
    }

    private static Optional<ProposedFix> find(FixesAction action, String id) {
        return action.getFixes().stream().filter(fix -> fix.getId().equals(id)).findFirst();
    }

    private void changed(Run<?, ?> build) {
        FixesAction action = build.getAction(FixesAction.class);
        tell(build, action == null ? List.of() : action.getFixes());
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
