package io.mergewright.runtime;

import io.mergewright.budget.Limits;
import io.mergewright.budget.SpendBreaker;
import io.mergewright.command.ProcessCommandRunner;
import io.mergewright.command.Program;
import io.mergewright.config.Configuration;
import io.mergewright.config.FixSettings;
import io.mergewright.context.git.ScratchClones;
import io.mergewright.core.Patch;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.explain.Explainer;
import io.mergewright.gate.Calibration;
import io.mergewright.gate.Thresholds;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import io.mergewright.model.AnswerCache;
import io.mergewright.model.ModelTier;
import io.mergewright.model.Prompt;
import io.mergewright.replay.Replayer;
import io.mergewright.review.model.ModelReviewer;
import io.mergewright.store.InstallationSecret;
import io.mergewright.store.JdbcAnswerCache;
import io.mergewright.store.JdbcBudget;
import io.mergewright.store.JdbcCalibrations;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.JdbcOutcomes;
import io.mergewright.store.JdbcRecordingStore;
import io.mergewright.store.JdbcSpendHistory;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.store.Store;
import io.mergewright.store.StoreException;
import io.mergewright.supervisor.CiRun;
import io.mergewright.supervisor.DiagnosisPlan;
import io.mergewright.supervisor.Investigation;
import io.mergewright.supervisor.Luck;
import io.mergewright.supervisor.ModelRepair;
import io.mergewright.supervisor.Outcome;
import io.mergewright.supervisor.Pause;
import io.mergewright.supervisor.Repair;
import io.mergewright.supervisor.ReviewJudgement;
import io.mergewright.supervisor.ReviewPlan;
import io.mergewright.supervisor.Reviewing;
import io.mergewright.supervisor.Supervisor;
import io.mergewright.supervisor.TimedAttempts;
import io.mergewright.supervisor.Workers;
import io.mergewright.verify.Subject;
import io.mergewright.verify.Verification;
import io.mergewright.verify.Verifier;
import io.mergewright.verify.VerifyCommand;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The agent core of one process, put together from its configuration. Thread-safe. */
public final class AgentRuntime implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("io.mergewright.ledger");
    private static final int WORKERS = 64;
    private static final int SECRET_BYTES = 32;
    private static final Duration KEEP_ANSWERS = Duration.ofDays(30);

    private final Configuration configuration;
    private final Clock clock;
    private final Store store;
    private final Tracing tracing;
    private final Workers workers;
    private final Supervisor supervisor;
    private final Diagnoser diagnoser;
    private final Marks marks;
    private final Recorder recorder;
    private final Learning learning;
    private final Bookkeeper bookkeeper;
    private final RepairBooks repairBooks;
    private final ReviewBooks reviewBooks;
    private final Map<ModelTier, ConnectedModel> models;
    private final ConfiguredModels.Purse purse;

    private AgentRuntime(Configuration configuration, Diagnoser diagnoser, Store store, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
        this.diagnoser = diagnoser;
        this.store = store;
        var traces = new JdbcTraceStore(store);
        new Housekeeping(configuration, store, clock).sweep();
        this.models = new Connections(configuration, cache(configuration, store), clock).models();
        this.purse = purse(configuration, store);
        this.marks = new Marks(new InstallationSecret(store, AgentRuntime::randomText).text());
        this.recorder = new Recorder(configuration, diagnoser, new JdbcRecordingStore(store));
        this.learning = new Learning(new JdbcOutcomes(store).observations(), new JdbcCalibrations(store), clock);
        this.bookkeeper = new Bookkeeper(new JdbcLedger(store), new JdbcSpendHistory(store), clock);
        this.repairBooks = new RepairBooks(new JdbcLedger(store), new JdbcSpendHistory(store), clock);
        this.reviewBooks = new ReviewBooks(new JdbcLedger(store), new JdbcSpendHistory(store), clock);
        // From here on threads run, and nothing fails any more.
        this.tracing = new Tracing(configuration.trace(), configuration.network(), traces);
        this.workers = new Workers(WORKERS);
        this.supervisor = new Supervisor(
                new TimedAttempts(workers, clock, new Luck(Pause.REAL, new Random())),
                tracing.tracer(),
                clock,
                () -> UUID.randomUUID().toString().replace("-", ""));
    }

    /**
     * Opens the store and connects what is configured; no model is asked yet.
     *
     * @param diagnoser knows the rules
     * @throws io.mergewright.store.StoreException when the store cannot be opened
     */
    public static AgentRuntime open(Configuration configuration, Diagnoser diagnoser, Clock clock) {
        Store store = Store.open(Conversions.store(configuration.store()), clock);
        try {
            return new AgentRuntime(configuration, diagnoser, store, clock);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Deletes what has been kept for long enough; done at the start, and by a server again and again. */
    public void tidyUp() {
        new Housekeeping(configuration, store, clock).sweep();
    }

    /** Where the state is kept. It is closed with this. */
    public Store store() {
        return store;
    }

    /** What the next handling would decide by, which may be learned now. */
    public Calibration calibration() {
        return learning.current();
    }

    /** The bars of the gate, where {@code calibration} is in force and a repository has none of its own. */
    public Thresholds thresholds(Calibration calibration) {
        return Conversions.thresholds(configuration.gate(), calibration);
    }

    /** How much is tried to mend a failed build. */
    public FixSettings fixSettings() {
        return configuration.fix();
    }

    /** How much may be spent. */
    public Limits spendLimits() {
        return Conversions.budget(configuration.budget()).limits();
    }

    /** Models, such as {@code openai/gpt-x}, that failed so often lately that this process does not ask them for a while. */
    public List<String> heldBack() {
        return models.values().stream()
                .filter(ConnectedModel::isHeldBack)
                .map(ConnectedModel::label)
                .distinct()
                .toList();
    }

    /** What the build log {@code log} of {@code workflow}, such as {@code acme/shop}, tells. */
    public Outcome<Investigation> diagnose(LogWindow log, String workflow) {
        return diagnose(log, line -> false, workflow);
    }

    /** The same, taking lines that {@code known} says the last green build also had as noise. */
    public Outcome<Investigation> diagnose(LogWindow log, Predicate<LogLine> known, String workflow) {
        return diagnose(log, known, workflow, CiRun.NONE);
    }

    /** The same, of a run that traces then tell. */
    public Outcome<Investigation> diagnose(LogWindow log, Predicate<LogLine> known, String workflow, CiRun run) {
        var models = new ConfiguredModels(this.models, purse, workflow, tracing.tracer(), tracing.words());
        var session = recorder.session(log, known, marks);
        var judging = judging();
        var plan = new DiagnosisPlan(
                new Explainer(configuration.diagnose().excerptTokens(), session.marks()),
                judging.gate(),
                models,
                limits());
        var outcome = supervisor
                .of(workflow)
                .of(run)
                .runFrom(
                        plan.plan(),
                        () -> Investigation.of(session.log(), diagnoser.diagnose(session.log(), session.known())));
        recorder.keep(session, judging, outcome, models);
        if (configuration.ledger().enabled()) {
            bookkeeper.enter(outcome, workflow);
        }
        return outcome;
    }

    /** What a model would be shown of {@code log}, word for word; nothing is sent. */
    public Prompt question(LogWindow log) {
        return new Explainer(configuration.diagnose().excerptTokens(), marks)
                .question(log, diagnoser.diagnose(log), longestCall());
    }

    /**
     * What could repair a failed build, tried where it can do no harm.
     *
     * @throws io.mergewright.context.git.GitException when the repository cannot be read
     */
    public Outcome<Repair> repair(RepairRequest request) {
        return repair(
                request, diagnose(request.log(), request.workflow()).state().diagnosis());
    }

    /** The same, where it is known what the log tells. */
    public Outcome<Repair> repair(RepairRequest request, Diagnosis diagnosis) {
        var repairing = new Repairing(configuration.fix(), request, diagnosis, diagnoser, runner(), clones());
        var asking = fixModels(request.workflow()).repair(request.allowed(), marks);
        var outcome = supervisor
                .of(request.workflow())
                .run(repairing.plan(judging().gate(), asking).plan(), repairing.start());
        if (configuration.ledger().enabled()) {
            repairBooks.enter(outcome, request.workflow());
        }
        return outcome;
    }

    /** Goes through recorded handlings again, with the rules of now. */
    public Replayer replayer() {
        return new Replayer(diagnoser, Recorder.originOf(diagnoser));
    }

    /** What there is to say about a change that checks have looked at; models are asked where there are any. */
    public Outcome<Reviewing> review(ReviewRequest request) {
        var settings = configuration.review();
        var access = new ConfiguredModels(models, purse, request.workflow(), tracing.tracer(), tracing.words());
        var plan = new ReviewPlan(
                new ModelReviewer(settings.promptTokens(), marks),
                new ReviewJudgement(judging().within(request.settings().bars()).gate()),
                access,
                request.brief(),
                new ReviewPlan.Limits(
                        configuration.model().attempts(),
                        models.isEmpty() ? 0 : settings.batches(),
                        settings.readings(),
                        longestCall(),
                        settings.deadline()));
        var outcome =
                supervisor.of(request.workflow()).run(plan.plan(), Reviewing.of(request.checked(), request.since()));
        if (configuration.ledger().enabled()) {
            reviewBooks.enter(outcome, request);
        }
        return outcome;
    }

    /** Whether {@code line} passes in a copy of the commit with {@code patch}. */
    public boolean passes(RepairRequest request, Patch patch, RepairRequest.RepairCommand line) {
        var command = new VerifyCommand(new Program.Shell(line.line()), Map.of(), line.limits(), false);
        var subject = new Subject(
                request.repository(),
                request.commit(),
                request.allowed(),
                diagnoser.diagnose(request.log()),
                Optional.of(command));
        return new Verifier(runner(), clones(), diagnoser::diagnose).at(subject).verify(patch)
                instanceof Verification.Proven;
    }

    private ProcessCommandRunner runner() {
        return new ProcessCommandRunner(System.getenv(), temporary(), clock, AgentRuntime::randomText);
    }

    private ScratchClones clones() {
        return ScratchClones.in(temporary(), clock);
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Models that may be asked for patches in one handling of {@code workflow}; none of them is reached where none is configured. */
    public FixModels fixModels(String workflow) {
        var settings = configuration.fix();
        var access = new ConfiguredModels(models, purse, workflow, tracing.tracer(), tracing.words());
        int patches = models.isEmpty() ? 0 : settings.modelAttempts();
        return new FixModels(
                access,
                settings.promptTokens(),
                new ModelRepair.Limits(patches, configuration.model().attempts(), longestCall()));
    }

    /** Notes that a person took over suggestion {@code id}; {@code how} such as {@code --apply}. */
    public void accepted(String id, String how) {
        if (configuration.ledger().enabled()) {
            repairBooks.accepted(id, how);
        }
    }

    /** A store that cannot be used now must not keep the gate from deciding as it would without having learned anything. */
    public Judging judging() {
        Calibration calibration = Calibration.NONE;
        try {
            calibration = learning.current();
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "deciding without what was learned: {0}", e.getMessage());
        }
        return new Judging(calibration, Conversions.thresholds(configuration.gate(), calibration));
    }

    private static String randomText() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private DiagnosisPlan.Limits limits() {
        Duration handling = configuration.diagnose().deadline();
        return new DiagnosisPlan.Limits(
                configuration.model().attempts(),
                configuration.model().strongBelow(),
                longestCall(),
                handling,
                handling);
    }

    private Duration longestCall() {
        return configuration.model().endpoints().stream()
                .map(endpoint -> endpoint.timeout())
                .max(Duration::compareTo)
                .orElse(configuration.diagnose().deadline());
    }

    static ConfiguredModels.Purse purse(Configuration configuration, Store store) {
        var budget = new JdbcBudget(
                store,
                Conversions.budget(configuration.budget()),
                () -> UUID.randomUUID().toString(),
                new AlertLog());
        var breaker = new SpendBreaker(new JdbcSpendHistory(store), Conversions.breaker(configuration.budget()));
        return new ConfiguredModels.Purse(
                budget,
                Prices.of(configuration.model().prices()),
                breaker,
                configuration.budget(),
                configuration.model().attempts());
    }

    private static @Nullable AnswerCache cache(Configuration configuration, Store store) {
        return configuration.model().cache() ? new JdbcAnswerCache(store, KEEP_ANSWERS) : null;
    }

    @Override
    public void close() {
        workers.close();
        tracing.close();
        store.close();
    }
}
