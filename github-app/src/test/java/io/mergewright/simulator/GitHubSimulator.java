package io.mergewright.simulator;

import com.sun.net.httpserver.HttpServer;
import io.mergewright.simulator.git.BareRepository;
import io.mergewright.simulator.hooks.Deliveries;
import io.mergewright.simulator.hooks.Webhooks;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.App;
import io.mergewright.simulator.model.Permission;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.World;
import io.mergewright.simulator.operation.Operations;
import io.mergewright.simulator.operation.Stage;
import io.mergewright.simulator.render.Renderers;
import io.mergewright.simulator.render.Urls;
import io.mergewright.simulator.rest.Desk;
import io.mergewright.simulator.rest.Faults;
import io.mergewright.simulator.rest.KeySource;
import io.mergewright.simulator.rest.Limits;
import io.mergewright.simulator.rest.RequestLog;
import io.mergewright.simulator.rest.RestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A GitHub that keeps state and answers on 127.0.0.1: git, REST (at the root and below {@code /api/v3}), GraphQL and
 * webhooks. One app is registered; people and repositories are made by methods. Thread-safe.
 */
public final class GitHubSimulator implements AutoCloseable {
    private static final int THREADS = 128;
    private static final int BACKLOG = 256;

    private final World world;
    private final HttpServer server;
    private final ThreadPoolExecutor pool;
    private final TemporaryDirectory directory = new TemporaryDirectory();
    private final Deliveries deliveries;
    private final Operations operations;
    private final Renderers render;
    private final AppKey key;
    private final App app;
    private final Faults faults = new Faults();
    private final RequestLog requests = new RequestLog();
    private final RestHandler handler;

    private GitHubSimulator(SimulatorOptions options) throws IOException {
        world = new World(options.clock());
        key = options.key() == null ? AppKey.generate() : options.key();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), BACKLOG);
        pool = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(BACKLOG));
        pool.allowCoreThreadTimeOut(true);
        render = new Renderers(new Urls(url().toString()), world);
        deliveries = new Deliveries(world, options.deliveryThreads(), options.disorder());
        var hooks = new Webhooks(world, render, deliveries);
        operations = new Operations(new Stage(world, render, hooks));
        app = register(options);
        handler = new RestHandler(
                new Desk(world, render, operations, deliveries, hooks, options.limits(), GitHubSimulator::newKey),
                faults,
                requests,
                options.gitTransport());
        server.createContext("/", handler);
        server.setExecutor(pool);
        server.start();
    }

    /** Starts at once; answers without delay need a setting of the JDK's server, which is made here. */
    public static GitHubSimulator start(SimulatorOptions options) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            return new GitHubSimulator(options);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + options.port(), e);
        }
    }

    private App register(SimulatorOptions options) {
        var owner = world.account("mergewright-org", Account.Kind.ORGANIZATION);
        var bot = world.account("mergewright[bot]", Account.Kind.BOT);
        var identity = new App.Identity(
                world.ids.next(), "mergewright", "Mergewright", "Iv23liSimulated", "the client secret");
        var hook = new App.Hook(world.ids.next(), options.webhookUrl(), options.webhookSecret());
        var asks = new App.Asks(options.permissions(), options.events(), "https://mergewright.example/", world.now());
        var registered = new App(identity, owner, bot, key.publicKey(), hook, asks);
        world.apps.put(registered.id, registered);
        return registered;
    }

    private static KeySource.Key newKey() {
        var made = AppKey.generate();
        return new KeySource.Key(made.publicKey(), made.pem());
    }

    /** The base of everything: append {@code /api/v3} to be an enterprise server. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public long appId() {
        return app.id;
    }

    public String clientId() {
        return app.clientId;
    }

    public String clientSecret() {
        return app.clientSecret;
    }

    /** What people do on GitHub's own pages. */
    public SimulatedPeople people() {
        return new SimulatedPeople(this);
    }

    /** The login of the app's bot. */
    public String botLogin() {
        return app.bot.login();
    }

    public AppKey appKey() {
        return key;
    }

    /** A valid JSON web token of the app. */
    public String appToken() {
        return key.token(Long.toString(app.id), world.clock.instant());
    }

    /** Makes a repository of an organization with these files on its branch {@code main}. */
    public SimulatedRepository createRepository(String fullName, Map<String, String> files) {
        String[] names = fullName.split("/", 2);
        return world.locked(() -> {
            var owner = world.account(names[0], Account.Kind.ORGANIZATION);
            long id = world.ids.next();
            var git = BareRepository.create(directory.path().resolve(id + ".git"));
            var repo = new Repo(id, owner, names[1], git, null, world.now());
            world.repos.put(id, repo);
            var handle = new SimulatedRepository(this, repo);
            handle.permit("maintainer", Permission.ADMIN);
            handle.commit("main", "maintainer", "Start", files);
            return handle;
        });
    }

    SimulatedRepository fork(Repo parent, String owner) {
        return world.locked(() -> {
            long id = world.ids.next();
            var git = parent.git.fork(directory.path().resolve(id + ".git"));
            var repo = new Repo(id, world.user(owner), parent.name, git, parent, world.now());
            parent.git
                    .refs("refs/heads/")
                    .forEach(ref -> git.update(ref.getName(), ref.getObjectId().name()));
            world.repos.put(id, repo);
            return new SimulatedRepository(this, repo);
        });
    }

    public SimulatedRepository repository(String fullName) {
        return world.locked(() -> new SimulatedRepository(
                this,
                world.repo(fullName).orElseThrow(() -> new IllegalArgumentException("no repository " + fullName))));
    }

    /** The account of a person, made when there is none. */
    public Account user(String login) {
        return world.locked(() -> world.user(login));
    }

    /** Installs the app on repositories of one account; on all of them when none are given. */
    public SimulatedInstallation install(String account, SimulatedRepository... selected) {
        return world.locked(() -> new SimulatedInstallation(
                this,
                operations.installations.install(
                        app,
                        world.account(account, Account.Kind.ORGANIZATION),
                        Arrays.stream(selected).map(SimulatedRepository::repo).toList(),
                        world.user("maintainer"))));
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    /** Waits until every webhook so far was delivered, or has failed. */
    public void awaitDeliveries(Duration limit) {
        deliveries.await(limit);
    }

    public Faults faults() {
        return faults;
    }

    public RequestLog requests() {
        return requests;
    }

    public void limit(Limits limits) {
        handler.limit(limits);
    }

    /** Switches git off or on; REST goes on. */
    public void serveGit(boolean on) {
        handler.git().serve(on);
    }

    World world() {
        return world;
    }

    Operations operations() {
        return operations;
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
        deliveries.close();
        world.locked(() -> world.repos.values().forEach(repo -> repo.git.close()));
        directory.close();
    }
}
