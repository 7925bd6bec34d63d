package io.mergewright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.simulator.hooks.Disorder;
import io.mergewright.simulator.model.Permission;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private static final AppKey KEY = AppKey.generate();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private HookReceiver receiver;
    private GitHubSimulator simulator;
    private SimulatedRepository shop;

    @BeforeEach
    void start() {
        receiver = new HookReceiver();
        simulator =
                GitHubSimulator.start(SimulatorOptions.defaults().withKey(KEY).withWebhook(receiver.url(), "secret"));
        shop = simulator.createRepository("acme/shop", Map.of("a.txt", "1\n"));
        shop.permit("dev", Permission.WRITE);
        simulator.install("acme");
    }

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    private SimulatedPullRequest open() {
        shop.commit("change", "dev", "Change", Map.of("a.txt", "2\n"));
        var pull = shop.open("dev", "change", "Change");
        simulator.awaitDeliveries(LIMIT);
        return pull;
    }

    private ApiClient app() {
        return new ApiClient(simulator, simulator.appToken());
    }

    @Test
    void shouldTellOfEachEventInItsOrder() {
        open();

        assertThat(receiver.names())
                .containsExactly(
                        "installation.created", "push", "create", "check_suite.requested", "pull_request.opened");
        var opened = receiver.received().get(4);
        assertThat(opened.json().path("installation").path("id").asLong()).isPositive();
        assertThat(opened.json().at("/sender/login").asText()).isEqualTo("dev");
        assertThat(opened.headers().getFirst("User-Agent")).startsWith("GitHub-Hookshot/");
    }

    @Test
    void shouldSignTheBodyThatIsSent() throws GeneralSecurityException {
        open();

        var hook = receiver.received().get(0);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String expected = HexFormat.of().formatHex(mac.doFinal(hook.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(hook.headers().getFirst("X-Hub-Signature-256")).isEqualTo("sha256=" + expected);
    }

    @Test
    void shouldKeepAFailedDeliveryAndSendItAgainOnlyWhenAsked() {
        var pull = open();
        receiver.forget();
        receiver.answerWith(500);
        pull.close("dev");
        simulator.awaitDeliveries(LIMIT);

        var failed = app().get("/app/hook/deliveries?status=failure").json();
        assertThat(failed).hasSize(1);
        assertThat(failed.get(0).path("status_code").asInt()).isEqualTo(500);
        assertThat(failed.get(0).path("event").asText()).isEqualTo("pull_request");
        assertThat(receiver.received()).hasSize(1);

        receiver.answerWith(202);
        long id = failed.get(0).path("id").asLong();
        assertThat(app().post("/app/hook/deliveries/" + id + "/attempts", Map.of())
                        .status())
                .isEqualTo(202);
        simulator.awaitDeliveries(LIMIT);

        var newest = app().get("/app/hook/deliveries?per_page=1").json().get(0);
        assertThat(newest.path("redelivery").asBoolean()).isTrue();
        assertThat(newest.path("guid").asText())
                .isEqualTo(failed.get(0).path("guid").asText());
        assertThat(receiver.received().get(1).guid())
                .isEqualTo(receiver.received().get(0).guid());
        assertThat(receiver.received().get(1).body())
                .isEqualTo(receiver.received().get(0).body());
    }

    @Test
    void shouldListDeliveriesByCursor() {
        open();

        var first = app().get("/app/hook/deliveries?per_page=4");
        String next = first.header("Link").replaceAll("^<(.*)>.*", "$1");
        var second = app().get(next);

        assertThat(first.json()).hasSize(4);
        assertThat(second.json().findValuesAsText("event")).containsExactly("installation");
        assertThat(second.header("Link")).isEmpty();
    }

    @Test
    void shouldDuplicateLoseAndShuffleByTheSeed() {
        var pull = open();
        receiver.forget();
        simulator.deliveries().disturb(new Disorder(1, 0, 0, 1));
        pull.comment("dev", "twice");
        simulator.awaitDeliveries(LIMIT);
        assertThat(receiver.names()).containsExactly("issue_comment.created", "issue_comment.created");
        assertThat(receiver.received().get(0).guid())
                .isEqualTo(receiver.received().get(1).guid());

        receiver.forget();
        simulator.deliveries().disturb(new Disorder(0, 1, 0, 1));
        pull.comment("dev", "lost");
        simulator.awaitDeliveries(LIMIT);
        assertThat(receiver.names()).isEmpty();
        assertThat(app().get("/app/hook/deliveries?status=failure").json()).hasSize(1);

        simulator.deliveries().disturb(new Disorder(0, 0, 10, 5));
        pull.label("maintainer", "bug");
        pull.unlabel("maintainer", "bug");
        pull.convertToDraft("dev");
        pull.readyForReview("dev");
        simulator.awaitDeliveries(LIMIT);
        var inOrder = List.of(
                "pull_request.labeled",
                "pull_request.unlabeled",
                "pull_request.converted_to_draft",
                "pull_request.ready_for_review");
        assertThat(receiver.names())
                .containsExactlyInAnyOrderElementsOf(inOrder)
                .isNotEqualTo(inOrder);
    }

    @Test
    void shouldTellOfSuggestionsButtonsAndThreads() {
        var pull = open();
        var api = new ApiClient(simulator, simulator.install("acme").accessToken());
        api.post(
                "/repos/acme/shop/pulls/1/reviews",
                Map.of(
                        "event",
                        "COMMENT",
                        "comments",
                        List.of(Map.of("path", "a.txt", "line", 1, "body", "```suggestion\n3\n```"))));
        var run = api.post(
                "/repos/acme/shop/check-runs",
                Map.of(
                        "name",
                        "R",
                        "head_sha",
                        pull.headSha(),
                        "actions",
                        List.of(Map.of("label", "Fix", "description", "Fix it", "identifier", "fix"))));
        simulator.awaitDeliveries(LIMIT);
        receiver.forget();

        pull.applySuggestions("dev", pull.reviewComments().get(0).id());
        shop.checks().press("dev", run.json().path("id").asLong(), "fix");
        simulator.awaitDeliveries(LIMIT);

        assertThat(receiver.names())
                .contains(
                        "push",
                        "pull_request.synchronize",
                        "pull_request_review_thread.resolved",
                        "check_run.requested_action");
        var pressed = receiver.received().stream()
                .filter(hook -> hook.name().equals("check_run.requested_action"))
                .findFirst()
                .orElseThrow();
        assertThat(pressed.json().at("/requested_action/identifier").asText()).isEqualTo("fix");
    }
}
