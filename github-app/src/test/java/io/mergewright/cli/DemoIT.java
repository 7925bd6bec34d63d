package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as users start it, from the runnable jar: its pages are rendered by the engine that they get in earnest. */
@EnabledIf("hasJar")
class DemoIT {
    private static final Path JAR = Path.of("target", "mergewright.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/link\\?key=[\\w-]+");
    private static final List<String> PAGES = List.of(
            "overview",
            "overview?by=category",
            "overview.csv",
            "queue",
            "suggestions",
            "traces",
            "diagnose",
            "calibration",
            "quality",
            "deliveries",
            "settings",
            "audit",
            "account",
            "api/v1/openapi.json",
            "assets/mergewright.css",
            "webjars/uplot/1.6.30/dist/uPlot.iife.min.js",
            "webjars/htmx.org/2.0.10/dist/htmx.min.js");

    @TempDir
    private Path directory;

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<String> link = new CompletableFuture<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private Process process;

    static boolean hasJar() {
        return Files.exists(JAR);
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    private void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + directory,
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "demo",
                        "--port",
                        "0",
                        "--no-browser")
                .redirectErrorStream(true)
                .start();
        var reader = new Thread(this::read, "demo-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(line -> {
                lines.add(line);
                Matcher found = LINK.matcher(line);
                if (found.find()) {
                    link.complete(found.group());
                }
            });
        } catch (IOException e) {
            link.completeExceptionally(e);
        }
        link.completeExceptionally(new AssertionError("it ended: " + lines));
    }

    private String get(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMinutes(1))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(url).isEqualTo(200);
        return response.body();
    }

    private String first(String list, String prefix) throws IOException, InterruptedException {
        Matcher found = Pattern.compile("href=\"\\./(" + prefix + "[\\w-]+)").matcher(get(list));
        assertThat(found.find()).as(list).isTrue();
        return found.group(1);
    }

    @Test
    void shouldShowEveryPageAndLeaveNothingBehind() throws Exception {
        start();

        String opened = link.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        String root = opened.substring(0, opened.indexOf("link"));
        assertThat(get(opened)).contains("<title>Overview");
        for (String page : PAGES) {
            get(root + page);
        }
        assertThat(get(root + first(root + "suggestions", "suggestions/"))).contains("<h1");
        assertThat(get(root + first(root + "traces", "traces/"))).contains("<h1");
        process.destroy();

        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(lines).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left.filter(file -> file.toString().contains("mergewright-demo")))
                    .isEmpty();
        }
    }
}
