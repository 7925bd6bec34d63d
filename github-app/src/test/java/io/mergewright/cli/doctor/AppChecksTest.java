package io.mergewright.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.cli.doctor.CheckResult.Level;
import io.mergewright.config.Configuration;
import io.mergewright.config.Environment;
import io.mergewright.config.Loading;
import io.mergewright.config.Secret;
import io.mergewright.config.SettingsLoader;
import io.mergewright.github.AppFiles;
import io.mergewright.github.AppFiles.MadeApp;
import io.mergewright.simulator.AppKey;
import io.mergewright.simulator.GitHubSimulator;
import io.mergewright.simulator.HookReceiver;
import io.mergewright.simulator.ManualClock;
import io.mergewright.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppChecksTest {
    private static final String SECRET = "it is a secret to everybody";

    @TempDir
    private Path directory;

    private HookReceiver hooks;
    private GitHubSimulator github;

    @BeforeEach
    void start() {
        hooks = new HookReceiver();
        github = GitHubSimulator.start(SimulatorOptions.defaults().withWebhook(hooks.url(), SECRET));
    }

    @AfterEach
    void stop() {
        github.close();
        hooks.close();
    }

    private CheckResult look(String name, String... flags) throws IOException {
        return look(github.appKey().pem(), name, Clock.systemUTC(), flags);
    }

    private CheckResult look(String pem, String name, Clock clock, String... flags) throws IOException {
        Path key = Files.writeString(directory.resolve("key.pem"), pem);
        List<String> all = new ArrayList<>(List.of(
                "github.app-id=" + github.appId(),
                "github.private-key-file=" + key,
                "github.webhook-secret=" + SECRET));
        all.addAll(List.of(flags));
        return result(name, clock, all);
    }

    private CheckResult result(String name, Clock clock, List<String> flags) {
        Configuration configuration = configuration(flags);
        return AppChecks.of(configuration, new HttpProbe(configuration.network()), clock).stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow()
                .look()
                .get();
    }

    private Configuration configuration(List<String> flags) {
        List<String> all =
                new ArrayList<>(List.of("store.directory=" + directory, "github.api-url=" + github.url() + "/api/v3"));
        all.addAll(flags);
        var loading = SettingsLoader.of(new Environment(Map.of(), directory, directory), all)
                .load();
        return ((Loading.Loaded) loading).configuration();
    }

    private String publicUrl() {
        return "server.public-url=" + hooks.url().replace("/webhook", "");
    }

    @Test
    void shouldLookAtNothingWithoutAnApp() {
        Configuration configuration = configuration(List.of());

        assertThat(AppChecks.of(configuration, new HttpProbe(configuration.network()), Clock.systemUTC()))
                .isEmpty();
    }

    @Test
    void shouldFindAnAppThatIsAsItShouldBe() throws IOException {
        github.createRepository("acme/shop", Map.of("README.md", "Shop\n"));
        github.install("acme");
        github.awaitDeliveries(Duration.ofSeconds(20));

        assertThat(look("github app").found()).isEqualTo("Mergewright, id %d, of mergewright-org", github.appId());
        assertThat(look("clock of github").level()).isEqualTo(Level.OK);
        assertThat(look("permissions"))
                .isEqualTo(CheckResult.ok("all that is needed, of the app and wherever it is installed"));
        assertThat(look("installations")).isEqualTo(CheckResult.ok("1"));
        assertThat(look("webhook", publicUrl())).isEqualTo(CheckResult.ok("GitHub delivers to " + hooks.url()));
        assertThat(look("deliveries").found()).endsWith("succeeded");
        assertThat(look("public url", publicUrl()).level()).isEqualTo(Level.OK);
    }

    @Test
    void shouldTakeTheAppOfTheSetUpPage() {
        new AppFiles(directory)
                .write(new MadeApp(
                        github.appId(),
                        "mergewright",
                        "",
                        new Secret(github.appKey().pem()),
                        new Secret(SECRET),
                        Optional.empty()));

        assertThat(result("github app", Clock.systemUTC(), List.of()).level()).isEqualTo(Level.OK);
    }

    @Test
    void shouldSayThatTheKeyIsDamagedOrOfAnotherApp() throws IOException {
        CheckResult damaged = look("-----BEGIN NOTHING-----", "github app", Clock.systemUTC());
        CheckResult foreign = look(AppKey.generate().pem(), "github app", Clock.systemUTC());
        CheckResult unknown = result(
                "github app",
                Clock.systemUTC(),
                List.of(
                        "github.app-id=77777777",
                        "github.private-key-file=" + directory.resolve("key.pem"),
                        "github.webhook-secret=" + SECRET));

        assertThat(damaged.found()).contains("no private key in PEM");
        assertThat(foreign.level()).isEqualTo(Level.FAIL);
        assertThat(foreign.toDo()).contains("the key is not one of this app");
        assertThat(unknown.level()).isEqualTo(Level.FAIL);
    }

    @Test
    void shouldSayThatTheFileOfTheSetUpPageIsDamaged() throws IOException {
        Files.writeString(directory.resolve("app.json"), "{\"id\":");

        CheckResult result = result("github app", Clock.systemUTC(), List.of());

        assertThat(result.found()).contains("app.json");
        assertThat(result.toDo()).contains("put back a copy");
    }

    @Test
    void shouldSeeAClockThatGitHubWouldNotTake() throws IOException {
        var late = new ManualClock(Instant.now(Clock.systemUTC()).plus(Duration.ofMinutes(5)));

        assertThat(look(github.appKey().pem(), "clock of github", late).level()).isEqualTo(Level.FAIL);
    }

    @Test
    void shouldNameWhatInstallationsHaveNotAccepted() throws IOException {
        github.createRepository("acme/shop", Map.of("README.md", "Shop\n"));
        var installation = github.install("acme");
        installation.grant(Map.of("metadata", "read", "contents", "read", "checks", "read"), List.of("pull_request"));

        CheckResult result = look("permissions");

        assertThat(result.level()).isEqualTo(Level.WARN);
        assertThat(result.toDo())
                .contains("acme lacks ", "checks: write", "pull_requests: write", "event check_run")
                .contains("/installations/" + installation.id());
    }

    @Test
    void shouldNameWhatTheAppLacks() throws IOException {
        github.close();
        github = GitHubSimulator.start(SimulatorOptions.defaults()
                .withWebhook(hooks.url(), SECRET)
                .withApp(Map.of("metadata", "read", "pull_requests", "read"), List.of("pull_request")));

        CheckResult result = look("permissions");

        assertThat(result.level()).isEqualTo(Level.FAIL);
        assertThat(result.found()).contains("pull_requests: write", "event issue_comment");
        assertThat(result.toDo()).contains("/apps/mergewright");
    }

    @Test
    void shouldWarnWhenTheAppIsInstalledNowhereOrSuspended() throws IOException {
        assertThat(look("installations").found()).isEqualTo("installed nowhere");

        github.createRepository("acme/shop", Map.of("README.md", "Shop\n"));
        github.install("acme").suspend();

        assertThat(look("installations").found()).isEqualTo("1, of which 1 are suspended: acme");
    }

    @Test
    void shouldSeeThatGitHubDeliversElsewhere() throws IOException {
        assertThat(look("webhook").level()).isEqualTo(Level.WARN);
        assertThat(look("webhook", "server.public-url=https://bot.example.com").found())
                .isEqualTo("GitHub delivers to %s, not to https://bot.example.com/webhook", hooks.url());
    }

    @Test
    void shouldTellWithWhichStatusDeliveriesFailed() throws IOException {
        hooks.answerWith(401);
        github.createRepository("acme/shop", Map.of("README.md", "Shop\n"));
        github.install("acme");
        github.awaitDeliveries(Duration.ofSeconds(20));

        CheckResult result = look("deliveries");

        assertThat(result.level()).isEqualTo(Level.FAIL);
        assertThat(result.found()).contains("with status 401");
        assertThat(result.toDo()).contains("github.webhook-secret");
    }
}
