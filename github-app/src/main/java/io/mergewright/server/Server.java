package io.mergewright.server;

import io.mergewright.access.Sessions;
import io.mergewright.access.WrongKeys;
import io.mergewright.ci.CiParts;
import io.mergewright.config.Configuration;
import io.mergewright.config.Secret;
import io.mergewright.decide.DecisionJob;
import io.mergewright.decide.Decisions;
import io.mergewright.delivery.Deliveries;
import io.mergewright.delivery.DeliveryJob;
import io.mergewright.delivery.Intake;
import io.mergewright.delivery.Reactions;
import io.mergewright.delivery.Redelivery;
import io.mergewright.delivery.Signature;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.github.AppCredentials;
import io.mergewright.github.AppFiles;
import io.mergewright.github.AppIdentity;
import io.mergewright.github.AppNeeds;
import io.mergewright.github.AppSource;
import io.mergewright.github.AppState;
import io.mergewright.github.ContentWrites;
import io.mergewright.github.GitHubApp;
import io.mergewright.mirror.Mirrors;
import io.mergewright.model.langchain4j.Outbound;
import io.mergewright.pages.Parts;
import io.mergewright.pages.Site;
import io.mergewright.pages.diagnosis.Uploads;
import io.mergewright.pmd.Pmd;
import io.mergewright.pmd.PmdLimits;
import io.mergewright.pull.HeldComments;
import io.mergewright.pull.PullParts;
import io.mergewright.review.ShippedChecks;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.CheckSets;
import io.mergewright.runtime.Networks;
import io.mergewright.setup.GitHubWeb;
import io.mergewright.setup.SetUp;
import io.mergewright.store.JdbcLedger;
import io.mergewright.work.AttemptListener;
import io.mergewright.work.Backoff;
import io.mergewright.work.Chore;
import io.mergewright.work.HeardJob;
import io.mergewright.work.Job;
import io.mergewright.work.WorkQueue;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/** All parts of the server, put together from the configuration. Knows nothing of HTTP servers. Thread-safe. */
public final class Server implements AutoCloseable {
    static final String MIGRATIONS = "io/mergewright/server/migration";
    static final String HISTORY = "server_schema_history";
    private static final Duration REDELIVERY_EVERY = Duration.ofMinutes(1);

    private final Configuration configuration;
    private final Clock clock;
    private final AgentRuntime runtime;
    private final AppSource app;
    private final GitHubApp github;
    private final SetUp setUp;
    private final Entrance entrance;
    private final Site site;
    private final Uploads uploads;
    private final Deliveries deliveries;
    private final Intake intake;
    private final WorkQueue queue;
    private final Runnable reactions;
    private final Function<Duration, Redelivery> redelivery;
    private volatile Heard heard = Heard.BY_NOBODY;

    private Server(Configuration configuration, AgentRuntime runtime, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
        this.runtime = runtime;
        runtime.store().migrate(MIGRATIONS, HISTORY);
        this.app = new AppSource(
                configuration.github(), new AppFiles(configuration.store().directory()));
        var opened = new AtomicReference<WorkQueue>();
        this.deliveries = new Deliveries(runtime.store(), opened::get, clock);
        var outbound = new Outbound(Networks.of(configuration.network()));
        this.github = new GitHubApp(
                outbound,
                configuration.github().apiUrl(),
                this::identity,
                new ContentWrites(runtime.store(), clock),
                clock);
        Mirrors mirrors = mirrors(outbound);
        var ci = CiParts.of(github, mirrors, runtime, opened::get, clock);
        var pulls = PullParts.of(new PullParts.Surroundings(
                github,
                mirrors,
                runtime,
                checks(),
                new JdbcLedger(runtime.store()),
                ci.requests(),
                opened::get,
                configuration.server().gather(),
                () -> heard.review().run(),
                clock));
        var reactions = new Reactions(Stream.concat(pulls.reactions().stream(), ci.reactions().stream())
                .toList());
        List<Chore> chores = new ArrayList<>(pulls.chores());
        this.reactions = pulls.chores().get(0).work();
        chores.add(ci.chore());
        chores.add(new Chore("delivery-housekeeping", Duration.ofMinutes(1), this::tidyUp));
        this.uploads = uploads();
        chores.add(new Chore("uploads", Duration.ofMinutes(10), uploads::tidyUp));
        chores.add(new Chore("housekeeping", Duration.ofHours(1), runtime::tidyUp));
        var needs = AppNeeds.of(reactions.events());
        this.setUp = setUp(configuration.access().asksForMembers() ? needs.withMembers() : needs);
        this.intake = new Intake(this::signature, deliveries, reactions);
        this.redelivery = youngest -> new Redelivery(
                github, deliveries, reactions.events(), () -> app.find().isPresent(), youngest, clock);
        chores.add(new Chore("redelivery", REDELIVERY_EVERY, redelivery(Redelivery.YOUNGEST)::look));
        this.entrance = Entrance.of(configuration, app, github, runtime.store(), clock);
        var audit = entrance.audit();
        var held = new HeldComments(runtime.store(), opened::get, clock);
        var decisionJob = new DecisionJob(runtime.store(), held, new JdbcLedger(runtime.store()), audit, clock);
        this.queue = WorkQueue.of(
                runtime.store(),
                heard(List.of(new DeliveryJob(deliveries, reactions), pulls.job(), ci.job(), decisionJob)),
                chores,
                new WorkQueue.Settings(
                        UUID.randomUUID().toString(),
                        workers(configuration.server().workers()),
                        Backoff.USUAL),
                clock);
        opened.set(queue);
        this.site = site(held, new Decisions(runtime.store(), held, opened::get, audit, clock));
    }

    private Site site(HeldComments held, Decisions decisions) {
        return new Site(new Parts(
                configuration,
                runtime,
                deliveries,
                entrance.keys(),
                new WrongKeys(clock),
                entrance.sessions(),
                entrance.audit(),
                entrance.people(),
                entrance.tokens(),
                entrance.logIn(),
                uploads,
                held,
                decisions,
                clock));
    }

    private Uploads uploads() {
        long most = (long) configuration.server().uploadMebibytes() << 20;
        return new Uploads(
                runtime.store(),
                configuration.store().directory().resolve("uploads"),
                most,
                () -> UUID.randomUUID().toString().replace("-", ""),
                clock);
    }

    /** Opens the store and what is in it; no work runs before {@link #start}. */
    public static Server open(Configuration configuration, Diagnoser diagnoser, Clock clock) {
        var runtime = AgentRuntime.open(configuration, diagnoser, clock);
        try {
            return new Server(configuration, runtime, clock);
        } catch (RuntimeException e) {
            runtime.close();
            throw e;
        }
    }

    /** Each set is made when it is first needed; rules of PMD take a second more, and are shared. */
    private CheckSets checks() {
        if (!configuration.review().deep()) {
            return new CheckSets(ShippedChecks::load);
        }
        var deeper = new Pmd(PmdLimits.usual(), clock);
        deeper.warmUp();
        return new CheckSets(() -> ShippedChecks.load().with(List.of(deeper)));
    }

    private SetUp setUp(AppNeeds needs) {
        return new SetUp(new SetUp.Surroundings(
                runtime.store(),
                github,
                app.files(),
                () -> app.state() instanceof AppState.Missing,
                GitHubWeb.of(configuration.github().apiUrl()),
                needs,
                clock));
    }

    private static int workers(int configured) {
        return configured > 0 ? configured : Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    private List<Job> heard(List<Job> jobs) {
        AttemptListener listener = (job, ending, took) -> heard.attempts().ended(job, ending, took);
        return jobs.stream().<Job>map(job -> new HeardJob(job, listener, clock)).toList();
    }

    /** From now on {@code heard} hears what is done. */
    void hear(Heard heard) {
        this.heard = heard;
    }

    /** Takes on work. */
    public void start() {
        queue.start();
    }

    /** Does now what is done every half hour. */
    void lookAtReactions() {
        reactions.run();
    }

    /** Looks after missed deliveries that are at least so old. */
    Redelivery redelivery(Duration youngest) {
        return redelivery.apply(youngest);
    }

    AgentRuntime agents() {
        return runtime;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    Configuration configuration() {
        return configuration;
    }

    Clock clock() {
        return clock;
    }

    AppSource app() {
        return app;
    }

    GitHubApp github() {
        return github;
    }

    /** A key for the link that lets somebody at this machine in, for one use within a day. */
    String key() {
        return entrance.key();
    }

    Sessions sessions() {
        return entrance.sessions();
    }

    Entrance entrance() {
        return entrance;
    }

    Site site() {
        return site;
    }

    SetUp setUp() {
        return setUp;
    }

    WorkQueue queue() {
        return queue;
    }

    public Intake intake() {
        return intake;
    }

    private Mirrors mirrors(Outbound outbound) {
        var settings = configuration.server();
        Path directory =
                settings.mirrors() == null ? configuration.store().directory().resolve("mirrors") : settings.mirrors();
        return new Mirrors(directory, (long) settings.mirrorMebibytes() << 20, outbound, clock);
    }

    private AppIdentity identity() {
        return app.find()
                .map(AppCredentials::identity)
                .orElseThrow(() -> new IllegalStateException("no GitHub App is set up"));
    }

    /** Empty also when what should be the app cannot be used: the status page says why. */
    private Optional<Signature> signature() {
        return (app.state() instanceof AppState.Ready ? app.find() : Optional.<AppCredentials>empty())
                .map(AppCredentials::webhookSecret)
                .map(Secret::revealed)
                .map(Signature::new);
    }

    private void tidyUp() {
        deliveries.requeue();
        deliveries.prune(clock.instant().minus(configuration.server().deliveryRetention()));
    }

    /** Finishes or returns what is at work. */
    @Override
    public void close() {
        queue.close();
        runtime.close();
    }
}
