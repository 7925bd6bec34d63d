package io.mergewright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.simulator.model.WorkflowRun.Step;
import io.mergewright.simulator.operation.Workflows.JobSpec;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChecksAndActionsTest {
    private static final AppKey KEY = AppKey.generate();
    private static final String RUNS = "/repos/acme/shop/check-runs";

    private GitHubSimulator simulator;
    private SimulatedRepository shop;
    private ApiClient api;

    @BeforeEach
    void start() {
        simulator = GitHubSimulator.start(SimulatorOptions.defaults().withKey(KEY));
        shop = simulator.createRepository("acme/shop", Map.of("a.txt", "1\n"));
        api = new ApiClient(simulator, simulator.install("acme").accessToken());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Map<String, Object> run(Object... more) {
        var body = new LinkedHashMap<String, Object>(Map.of("name", "Review", "head_sha", shop.head("main")));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private static Map<String, Object> annotation() {
        return Map.of(
                "path", "a.txt",
                "start_line", 1,
                "end_line", 1,
                "annotation_level", "warning",
                "message", "Look");
    }

    @Test
    void shouldAppendAnnotationsAndCompleteWithAConclusion() {
        var fifty = Collections.nCopies(50, annotation());
        var made = api.post(RUNS, run("output", Map.of("title", "T", "summary", "S", "annotations", fifty)));
        String one = RUNS + "/" + made.json().path("id").asLong();
        api.patch(one, Map.of("output", Map.of("title", "T", "summary", "S", "annotations", List.of(annotation()))));
        var done = api.patch(one, Map.of("conclusion", "neutral"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(done.json().path("status").asText()).isEqualTo("completed");
        assertThat(done.json().at("/output/annotations_count").asInt()).isEqualTo(51);
        assertThat(api.get(one + "/annotations?per_page=100").json()).hasSize(51);
        assertThat(api.get("/repos/acme/shop/commits/main/check-runs")
                        .json()
                        .path("total_count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseCheckRunsBeyondTheLimits() {
        var action = Map.of("label", "Fix", "description", "Fix it", "identifier", "fix");
        var tooLong = Map.of("label", "x".repeat(21), "description", "Fix it", "identifier", "fix");

        assertThat(api.post(
                                RUNS,
                                run(
                                        "output",
                                        Map.of("summary", "S", "annotations", Collections.nCopies(51, annotation()))))
                        .status())
                .isEqualTo(422);
        assertThat(api.post(RUNS, run("output", Map.of("summary", "x".repeat(65_536))))
                        .status())
                .isEqualTo(422);
        assertThat(api.post(RUNS, run("actions", Collections.nCopies(4, action)))
                        .status())
                .isEqualTo(422);
        assertThat(api.post(RUNS, run("actions", List.of(tooLong))).status()).isEqualTo(422);
        assertThat(api.post(RUNS, run("status", "completed")).status()).isEqualTo(422);
        assertThat(api.post(RUNS, run("head_sha", "0".repeat(40))).status()).isEqualTo(422);
    }

    @Test
    void shouldFindRunsAndHandOutLogsOnce() throws IOException, InterruptedException {
        long workflow = shop.actions().addWorkflow("CI", ".github/workflows/ci.yml");
        var red = new JobSpec(
                "build",
                "failure",
                List.of(new Step("Set up job", "success", "runner\n"), new Step("Run tests", "failure", "1 failed\n")));
        var green = new JobSpec("build", "success", List.of(new Step("Run tests", "success", "passed\n")));
        long run = shop.actions().runWorkflow(workflow, "main", shop.head("main"), "failure", red);
        shop.actions().rerun(run, "success", green);

        var found = api.get("/repos/acme/shop/actions/runs?status=success&branch=main")
                .json();
        assertThat(found.path("total_count").asInt()).isEqualTo(1);
        assertThat(found.at("/workflow_runs/0/run_attempt").asInt()).isEqualTo(2);
        assertThat(api.get("/repos/acme/shop/actions/workflows/ci.yml/runs")
                        .json()
                        .path("total_count")
                        .asInt())
                .isEqualTo(1);

        String attempt = "/repos/acme/shop/actions/runs/" + run + "/attempts/1";
        long job = api.get(attempt + "/jobs").json().at("/jobs/0/id").asLong();
        var text = api.get("/repos/acme/shop/actions/jobs/" + job + "/logs");
        assertThat(text.status()).isEqualTo(302);
        assertThat(api.get(text.header("Location")).body())
                .contains("Z runner\n")
                .contains("Z 1 failed\n");
        assertThat(api.get(text.header("Location")).status()).isEqualTo(404);

        var zip = api.get(attempt + "/logs");
        assertThat(names(zip.header("Location")))
                .containsExactly("0_build.txt", "build/1_Set up job.txt", "build/2_Run tests.txt");
    }

    private static List<String> names(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(response.body())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void shouldExchangeTheCodeOfAManifestOnce() throws IOException, InterruptedException {
        String manifest = "{\"name\":\"My Reviewer\",\"url\":\"https://reviewer.example\","
                + "\"redirect_url\":\"http://127.0.0.1/back\",\"default_permissions\":{\"contents\":\"read\"},"
                + "\"default_events\":[\"push\"],\"hook_attributes\":{\"url\":\"http://127.0.0.1:9/hook\"}}";
        var form = HttpRequest.newBuilder(simulator.url().resolve("/settings/apps/new?state=abc"))
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "manifest=" + URLEncoder.encode(manifest, StandardCharsets.UTF_8)))
                .build();
        var back = HttpClient.newHttpClient().send(form, HttpResponse.BodyHandlers.discarding());
        String location = back.headers().firstValue("Location").orElse("");
        String code = location.replaceAll(".*code=([^&]*).*", "$1");
        var anyone = new ApiClient(simulator, "");

        var app = anyone.post("/app-manifests/" + code + "/conversions", Map.of());

        assertThat(location).startsWith("http://127.0.0.1/back?code=").endsWith("&state=abc");
        assertThat(app.status()).isEqualTo(201);
        assertThat(app.json().path("slug").asText()).isEqualTo("my-reviewer");
        assertThat(app.json().path("pem").asText()).startsWith("-----BEGIN RSA PRIVATE KEY-----");
        assertThat(app.json().path("webhook_secret").asText()).isNotEmpty();
        assertThat(anyone.post("/app-manifests/" + code + "/conversions", Map.of())
                        .status())
                .isEqualTo(404);
    }
}
