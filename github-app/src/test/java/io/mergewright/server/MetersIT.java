package io.mergewright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.delivery.Signature;
import io.mergewright.simulator.AppKey;
import io.mergewright.simulator.ManualClock;
import io.mergewright.work.AttemptListener.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetersIT {
    private static final String SECRET = "it is a secret to everybody";
    private static final String BODY = """
            {"action": "opened", "pull_request": {"number": 1, "head": {"sha": "c0ffee"}, "base": {"ref": "main"}}, "installation": {"id": 3}, "repository": {"id": 7, "full_name": "acme/shop"}}""";

    @TempDir
    private Path directory;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
    private ServedPages served;

    private void serve(String... flags) {
        served = new ServedPages(clock, flags);
        new Gauges(served.server(), served.registry()).register();
    }

    private void serveAnApp() throws IOException {
        Path key = Files.writeString(
                directory.resolve("key.pem"), AppKey.generate().pem());
        serve(
                "store.directory=" + directory,
                "github.app-id=5",
                "github.private-key-file=" + key,
                "github.webhook-secret=" + SECRET);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private int deliver(String guid, String signature) {
        return served.post(
                        "/webhook",
                        BODY,
                        "X-GitHub-Delivery: " + guid,
                        "X-GitHub-Event: pull_request",
                        "X-Hub-Signature-256: " + signature)
                .status();
    }

    private double counted(String outcome) {
        return served.registry()
                .get("mergewright.deliveries")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private double gauge(String name) {
        return served.registry().get(name).gauge().value();
    }

    @Test
    void shouldCountDeliveriesByOutcomeAndTellWhatWaits() throws IOException {
        serveAnApp();
        String right = new Signature(SECRET).of(BODY.getBytes(UTF_8));

        assertThat(deliver("00000000-1", right)).isEqualTo(202);
        assertThat(deliver("00000000-1", right)).isEqualTo(202);
        assertThat(deliver("00000000-2", "sha256=00")).isEqualTo(401);
        clock.advance(Duration.ofSeconds(90));

        assertThat(counted("stored")).isEqualTo(1);
        assertThat(counted("known")).isEqualTo(1);
        assertThat(counted("bad-signature")).isEqualTo(1);
        assertThat(gauge("mergewright.deliveries.waiting")).isEqualTo(1);
        assertThat(gauge("mergewright.deliveries.oldest.waiting.seconds")).isEqualTo(90);
        assertThat(gauge("mergewright.work.open")).isEqualTo(1);
        assertThat(gauge("mergewright.github.calls.remaining")).isNaN();
    }

    @Test
    void shouldTimeAttemptsByJobAndEnding() {
        serve("store.directory=" + directory);
        var meters = new Meters(served.registry());

        meters.ended("pull-request", Ending.DONE, Duration.ofSeconds(3));
        meters.ended("pull-request", Ending.GIVEN_UP, Duration.ZERO);
        meters.reviewed();

        assertThat(served.registry()
                        .get("mergewright.work")
                        .tags("job", "pull-request", "ending", "done")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(served.registry().get("mergewright.reviews").counter().count())
                .isEqualTo(1);
    }

    @Test
    void shouldBeReadyWithoutAnAppOnceWorkIsTakenOn() {
        serve("store.directory=" + directory);
        var checks = new HealthChecks(served.server());

        assertThat(checks.store().call().getStatus()).isEqualTo(Status.UP);
        assertThat(checks.process().call().getStatus()).isEqualTo(Status.UP);
        assertThat(checks.work().call().getStatus()).isEqualTo(Status.DOWN);
        served.server().start();
        assertThat(checks.work().call().getStatus()).isEqualTo(Status.UP);
        HealthCheckResponse app = checks.app().call();
        assertThat(app.getStatus()).isEqualTo(Status.UP);
        assertThat(app.getData().orElseThrow()).containsEntry("app", "not set up");
    }

    @Test
    void shouldNotBeReadyWithAnAppThatCannotBeUsed() throws IOException {
        Files.writeString(directory.resolve("app.json"), "{}");
        serve("store.directory=" + directory);

        HealthCheckResponse app = new HealthChecks(served.server()).app().call();

        assertThat(app.getStatus()).isEqualTo(Status.DOWN);
        assertThat(app.getData().orElseThrow().toString()).doesNotContain(directory.toString());
    }
}
