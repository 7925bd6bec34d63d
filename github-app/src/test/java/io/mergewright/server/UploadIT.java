package io.mergewright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.access.Sessions;
import io.mergewright.access.Visibility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that go to files: who may send them, how much, and what is left of what is refused. */
class UploadIT {
    private static final String LOG = "[ERROR] /a/Shop.java:[7,9] cannot find symbol\n[INFO] BUILD FAILURE\n";
    private static final int TOO_MUCH = 5 << 20;

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private ServedPages served;
    private String session;

    @BeforeEach
    void start() {
        served = new ServedPages(Clock.systemUTC(), "store.directory=" + directory, "server.largest-log=4");
        session = served.server()
                .sessions()
                .begin(new Person("octocat", Role.VIEWER, Visibility.of(Set.of("acme/shop"))));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void shouldDiagnoseWhatIsSent() throws Exception {
        var answer = send(BodyPublishers.ofString(LOG), Sessions.formToken(session));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"outcome\" : \"failed\"", "cannot find symbol", "\"name\" : \"a b.log\"");
        String id = answer.body().replaceFirst("(?s).*?\"id\" : \"([0-9a-f]+)\".*", "$1");
        assertThat(get("/api/v1/diagnoses/" + id).body()).contains("cannot find symbol");
        assertThat(get("/api/v1/diagnoses/" + id + "/lines?from=2&count=5").body())
                .contains("BUILD FAILURE");
        assertThat(get("/api/v1/diagnoses/" + id + "/find?text=failure").body()).contains("\"line\" : 2");
        assertThat(get("/api/v1/diagnoses").body()).contains(id);
        Path log = directory.resolve("uploads/logs").resolve(id);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rwx------");
        assertThat(incoming()).isEmpty();
    }

    @Test
    void shouldTakeABodyWhoseLengthNobodyAnnounced() throws Exception {
        var answer = send(BodyPublishers.ofInputStream(() -> stream(LOG)), Sessions.formToken(session));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void shouldReadNothingFromStrangers() throws Exception {
        String answer = head("POST /api/v1/diagnoses HTTP/1.1", "Content-Length: 1000000000");

        assertThat(answer).startsWith("HTTP/1.1 401");
        assertThat(incoming()).isEmpty();
    }

    @Test
    void shouldReadNothingThatAnotherPageMade() throws Exception {
        String answer = head(
                "POST /api/v1/diagnoses HTTP/1.1", "Content-Length: 1000000", "Cookie: mergewright-session=" + session);

        assertThat(answer).startsWith("HTTP/1.1 403");
        assertThat(incoming()).isEmpty();
    }

    @Test
    void shouldReadNothingThatIsAnnouncedAsTooLong() throws Exception {
        String answer = head(
                "POST /api/v1/diagnoses HTTP/1.1",
                "Content-Length: " + TOO_MUCH,
                "Cookie: mergewright-session=" + session,
                "X-CSRF-Token: " + Sessions.formToken(session));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("4 MiB");
        assertThat(incoming()).isEmpty();
    }

    @Test
    void shouldStopAtTheLimit() throws Exception {
        var answer =
                send(BodyPublishers.ofInputStream(() -> stream("x".repeat(TOO_MUCH))), Sessions.formToken(session));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void shouldTellWhoeverSendsAllOfItThatItWasRefused() throws Exception {
        var answer = send(BodyPublishers.ofString("x".repeat(3 << 20)), "forged");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Open the page anew");
    }

    @Test
    void shouldInviteWhoeverAsksFirst() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            write(
                    socket,
                    "POST /api/v1/diagnoses HTTP/1.1",
                    "Content-Length: " + LOG.length(),
                    "Expect: 100-continue",
                    "Connection: close",
                    "Cookie: mergewright-session=" + session,
                    "X-CSRF-Token: " + Sessions.formToken(session));
            String invited = new String(socket.getInputStream().readNBytes(25), UTF_8);
            socket.getOutputStream().write(LOG.getBytes(UTF_8));

            assertThat(invited).startsWith("HTTP/1.1 100 Continue");
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .contains("HTTP/1.1 201");
        }
    }

    @Test
    void shouldKeepNothingOfWhatBreaksOff() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            write(
                    socket,
                    "POST /api/v1/diagnoses HTTP/1.1",
                    "Content-Length: " + (3 << 20),
                    "Cookie: mergewright-session=" + session,
                    "X-CSRF-Token: " + Sessions.formToken(session));
            socket.getOutputStream().write(LOG.getBytes(UTF_8));
        }

        // The next is served, and by then what broke off before is gone.
        assertThat(send(BodyPublishers.ofString(LOG), Sessions.formToken(session))
                        .statusCode())
                .isEqualTo(201);
        for (int i = 0; i < 1_000 && !incoming().isEmpty(); i++) {
            get("/api/v1/diagnoses");
        }
        assertThat(incoming()).isEmpty();
    }

    @Test
    void shouldCutWhatUnpacksToTooMuch() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write((LOG + "x\n".repeat(TOO_MUCH)).getBytes(UTF_8));
        }

        var answer = send(BodyPublishers.ofByteArray(packed.toByteArray()), Sessions.formToken(session));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("is longer than the limit of 4,194,304 bytes");
        assertThat(size(directory.resolve("uploads/logs"))).isLessThan(TOO_MUCH);
    }

    @Test
    void shouldSayWhyItIsNoLog() throws Exception {
        var answer = send(BodyPublishers.ofByteArray(new byte[10_000]), Sessions.formToken(session));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("What was sent looks binary");
        assertThat(size(directory.resolve("uploads/logs"))).isZero();
    }

    @Test
    void shouldRefuseALongPaste() throws Exception {
        var answer = paste("log=" + "x".repeat((1 << 20) + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Send a longer log as a file");
        assertThat(paste("log=" + "%0D".repeat(1 << 20)).statusCode()).isEqualTo(400);
        assertThat(paste("log=x" + "%0A".repeat((1 << 20) - 1)).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> paste(String form) throws IOException, InterruptedException {
        return client.send(
                request("/diagnose")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-CSRF-Token", Sessions.formToken(session))
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> send(BodyPublisher body, String token) throws IOException, InterruptedException {
        return client.send(
                request("/api/v1/diagnoses?name=a%20b.log")
                        .header("X-CSRF-Token", token)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(served.url() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Cookie", "mergewright-session=" + session);
    }

    /** Sends the head of a request and no more; what is answered. */
    private String head(String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            write(socket, lines);
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private void write(Socket socket, String... lines) throws IOException {
        socket.getOutputStream()
                .write((String.join("\r\n", lines) + "\r\nHost: 127.0.0.1:" + port() + "\r\n\r\n").getBytes(UTF_8));
    }

    private int port() {
        return URI.create(served.url()).getPort();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private Set<Path> incoming() throws IOException {
        Path incoming = directory.resolve("uploads/incoming");
        if (!Files.exists(incoming)) {
            return Set.of();
        }
        try (var files = Files.list(incoming)) {
            return Set.copyOf(files.toList());
        }
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
