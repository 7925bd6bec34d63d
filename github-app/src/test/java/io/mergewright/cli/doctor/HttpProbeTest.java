package io.mergewright.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.mergewright.cli.doctor.CheckResult.Level;
import io.mergewright.config.Environment;
import io.mergewright.config.Loading;
import io.mergewright.config.NetworkSettings;
import io.mergewright.config.SettingsLoader;
import io.mergewright.model.ModelTier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpProbeTest {
    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void shouldReachAServerWhateverItSays() throws IOException {
        var server = plainServer(401);
        try {
            var reached = new HttpProbe(network(null, null)).ask(url("http", server.getAddress()));

            assertThat(ReachCheck.of(reached).level()).isEqualTo(Level.OK);
            assertThat(ReachCheck.of(reached).found()).endsWith("answers with status 401");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldCompareTheClockWithThatOfTheServer() throws IOException {
        var server = plainServer(200);
        try {
            var answered = (Reached.Answered) new HttpProbe(network(null, null)).ask(url("http", server.getAddress()));

            var now = answered.date();
            assertThat(ClockCheck.of(answered, at(now.plusSeconds(5))).level()).isEqualTo(Level.OK);
            assertThat(ClockCheck.of(answered, at(now.minusSeconds(90))))
                    .isEqualTo(CheckResult.warn("90 s behind 127.0.0.1", "set the clock of this machine, best by NTP"));
            assertThat(ClockCheck.of(answered, at(now.plusSeconds(7_200))).level())
                    .isEqualTo(Level.FAIL);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldGoThroughTheProxyWithoutThePasswordOfTheUrl() throws IOException {
        var asked = new AtomicReference<String>();
        var proxy = plainServer(407);
        proxy.removeContext("/");
        proxy.createContext("/", exchange -> {
            asked.set(exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI());
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        try {
            var network = network(url("http", proxy.getAddress()), null);

            var result = ReachCheck.of(new HttpProbe(network).ask(URI.create("http://me:secret@models.invalid/v1")));

            assertThat(asked.get()).contains("models.invalid").doesNotContain("secret");
            assertThat(result.level()).isEqualTo(Level.WARN);
            assertThat(ProxyCheck.of(network).level()).isEqualTo(Level.OK);
        } finally {
            proxy.stop(0);
        }
    }

    @Test
    void shouldSayThatNobodyListens() throws IOException {
        InetSocketAddress free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = (InetSocketAddress) socket.getLocalSocketAddress();
        }

        var reached = new HttpProbe(network(null, null)).ask(url("http", free));

        assertThat(ReachCheck.of(reached).found())
                .startsWith("no connection to ")
                .endsWith(": refused");
        assertThat(ProxyCheck.of(network(url("http", free), null)).level()).isEqualTo(Level.FAIL);
    }

    @Test
    void shouldNotWaitForAServerThatNeverAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var reached = new HttpProbe(network(null, null, Duration.ofMillis(100)))
                    .ask(url("http", (InetSocketAddress) silent.getLocalSocketAddress()));

            assertThat(reached).isInstanceOf(Reached.TimedOut.class);
            assertThat(ReachCheck.of(reached).toDo()).contains("firewall");
        }
    }

    @Test
    void shouldSayThatTheHostHasNoAddress() {
        var reached = new HttpProbe(network(null, null)).ask(URI.create("http://no-such-host.invalid/"));

        assertThat(ReachCheck.of(reached).found()).isEqualTo("no address for no-such-host.invalid");
    }

    @Test
    void shouldTellAnUntrustedCertificateFromOtherTroubleAndTrustItsFile() throws Exception {
        var server = tlsServer();
        try {
            var url = url("https", server.getAddress());

            assertThat(ReachCheck.of(new HttpProbe(network(null, null)).ask(url)))
                    .matches(result -> result.found().startsWith("the certificate of "))
                    .matches(result -> result.toDo().contains("network.ca-file"));
            assertThat(new HttpProbe(network(null, folder.resolve("ca.pem"))).ask(url))
                    .isInstanceOf(Reached.Answered.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldSayTheSameOfAModelBehindAnUntrustedCertificate() throws Exception {
        var server = tlsServer();
        try {
            var url = url("https", server.getAddress());

            assertThat(model(url).toDo()).contains("network.ca-file");
            assertThat(model(url, "network.ca-file=" + folder.resolve("ca.pem")).found())
                    .contains("a response that is no answer");
            assertThat(model(url, "network.ca-file=" + folder.resolve("none")).toDo())
                    .contains("network.ca-file");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldSayThatAServerSpeaksNoTls() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answering = new Thread(() -> answerInPlainText(server));
            answering.start();

            var reached = new HttpProbe(network(null, null))
                    .ask(url("https", (InetSocketAddress) server.getLocalSocketAddress()));

            assertThat(ReachCheck.of(reached).found()).startsWith("no encrypted connection to ");
        }
    }

    @Test
    void shouldRefuseAFileThatHoldsNoCertificates() throws IOException {
        var url = URI.create("https://127.0.0.1:1/");
        var text = Files.writeString(folder.resolve("text"), "no certificate");

        assertThat(new HttpProbe(network(null, folder.resolve("none"))).ask(url))
                .isInstanceOf(Reached.BadTrust.class);
        assertThat(new HttpProbe(network(null, text)).ask(url)).isInstanceOf(Reached.BadTrust.class);
    }

    private CheckResult model(URI url, String... more) {
        List<String> flags = new ArrayList<>(
                List.of("model.cheap.provider=openai", "model.cheap.name=small", "model.cheap.url=" + url));
        flags.addAll(List.of(more));
        var loading = SettingsLoader.of(new Environment(Map.of(), folder, folder), flags)
                .load();
        var configuration = ((Loading.Loaded) loading).configuration();
        return new ModelCheck(
                        configuration, ModelTier.CHEAP, configuration.model().cheap(), Clock.systemUTC())
                .look(new HttpProbe(configuration.network()));
    }

    private static HttpServer plainServer(int status) throws IOException {
        return answering(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), status);
    }

    private HttpServer tlsServer() throws Exception {
        var keys = folder.resolve("keys.p12");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        "password")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .get(30, TimeUnit.SECONDS)
                .exitValue();
        assertThat(exit).isZero();
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD);
        Files.writeString(
                folder.resolve("ca.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(store.getCertificate("a").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return answering(server, 200);
    }

    /** As web servers answer who speaks TLS to their plain port. */
    private static void answerInPlainText(ServerSocket server) {
        try (var socket = server.accept()) {
            int begun = socket.getInputStream().read();
            socket.getOutputStream().write(("HTTP/1.1 400 Bad Request " + begun + "\r\n\r\n").getBytes(UTF_8));
            socket.getOutputStream().flush();
            socket.getInputStream().skip(Long.MAX_VALUE);
        } catch (IOException e) {
            // The client has hung up, as it should.
        }
    }

    private static HttpServer answering(HttpServer server, int status) {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI url(String scheme, InetSocketAddress address) {
        return URI.create(scheme + "://127.0.0.1:" + address.getPort() + "/v1");
    }

    private static NetworkSettings network(@Nullable URI proxy, @Nullable Path caFile) {
        return network(proxy, caFile, Duration.ofSeconds(10));
    }

    private static NetworkSettings network(@Nullable URI proxy, @Nullable Path caFile, Duration timeout) {
        return new NetworkSettings(proxy, null, List.of(), caFile, timeout);
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }
}
