package io.mergewright.model.langchain4j;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelException;
import io.mergewright.model.ModelException.Kind;
import io.mergewright.model.testing.AskedRequest;
import io.mergewright.model.testing.Fault;
import io.mergewright.model.testing.Prompts;
import io.mergewright.model.testing.ScriptedModelServer;
import io.mergewright.model.testing.TunnelProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Proxies and certificates. A scripted server is the proxy: for plain URLs a proxy is asked like a server. */
@Timeout(120)
class NetworkTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void shouldGoThroughTheProxyWithItsCredentials() {
        try (var proxy = ScriptedModelServer.start(Fault.NONE)) {
            var rules = ProxyRules.of(Map.of("HTTP_PROXY", "me:pass@127.0.0.1:" + proxy.port()));

            model(rules, "http://model.invalid/v1").ask(Prompts.about("a log"));

            AskedRequest request = proxy.requests().get(0);
            assertThat(request.target()).isEqualTo("http://model.invalid/v1/chat/completions");
            assertThat(request.header("proxy-authorization")).isEqualTo("Basic bWU6cGFzcw==");
        }
    }

    @Test
    void shouldPassByTheProxyWhereNoProxySaysSo() {
        try (var proxy = ScriptedModelServer.start(Fault.NONE)) {
            var rules = ProxyRules.of(
                    Map.of("HTTP_PROXY", "127.0.0.1:" + proxy.port(), "NO_PROXY", "example.org,model.invalid"));

            ModelException failure = failure(model(rules, "http://model.invalid/v1"));

            assertThat(failure.kind()).isEqualTo(Kind.DISCONNECTED);
            assertThat(proxy.requests()).isEmpty();
        }
    }

    @Test
    void shouldReachASecureServerByATunnel() throws Exception {
        try (var server = secureServer();
                var proxy = TunnelProxy.to(server.port())) {
            var rules = ProxyRules.of(Map.of("https_proxy", "127.0.0.1:" + proxy.port()));
            var network = new Network(Network.DEFAULT_CONNECT_TIMEOUT, rules, folder.resolve("ca.pem"));

            model(network, "https://model.invalid/v1").ask(Prompts.about("a log"));

            assertThat(server.requests()).hasSize(1);
            assertThat(proxy.asked()).containsExactly("CONNECT model.invalid:443 HTTP/1.1");
        }
    }

    @Test
    void shouldTrustAnOwnCertificateOnlyWhenTold() throws Exception {
        try (var server = secureServer()) {
            String url = "https://localhost:%d/v1".formatted(server.port());

            ModelException failure = failure(model(ProxyRules.direct(), url));
            assertThat(failure.kind()).isEqualTo(Kind.DISCONNECTED);
            assertThat(failure).hasMessageContaining("certificate");

            var trusting = new Network(Network.DEFAULT_CONNECT_TIMEOUT, ProxyRules.direct(), folder.resolve("ca.pem"));
            assertThat(model(trusting, url).ask(Prompts.about("a log")).text()).isNotBlank();
        }
    }

    @Test
    void shouldStillTrustTheCertificatesOfTheJdk() throws Exception {
        secureServer().close();

        var jdk = acceptedIssuers(null);
        var both = acceptedIssuers(OwnCertificates.trustStore(folder.resolve("ca.pem")));

        assertThat(both).hasSize(jdk.size() + 1).containsAll(jdk);
    }

    private static List<X509Certificate> acceptedIssuers(@Nullable KeyStore store) throws Exception {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return List.of(((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers());
    }

    @Test
    void shouldNameTheFileOfCertificatesThatItCannotRead() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "-----BEGIN CERTIFICATE-----\nx\n");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnCertificates.trusting(nonsense))
                .withMessageContaining("nonsense.pem");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnCertificates.trusting(empty))
                .withMessageContaining("empty.pem");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnCertificates.trusting(folder.resolve("missing.pem")))
                .withMessageContaining("missing.pem");
    }

    private ScriptedModelServer secureServer() throws Exception {
        KeyStore store = selfSigned();
        byte[] certificate = store.getCertificate("server").getEncoded();
        Files.writeString(folder.resolve("ca.pem"), """
                -----BEGIN CERTIFICATE-----
                %s
                -----END CERTIFICATE-----
                """.formatted(
                        Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(certificate)));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        var http = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setHttpsConfigurator(new HttpsConfigurator(context));
        return ScriptedModelServer.started(http, List.of(Fault.NONE.behaviour()));
    }

    /** The JDK has no public way to sign a certificate but its own command. */
    private KeyStore selfSigned() throws Exception {
        Path file = folder.resolve("server.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        int exitCode = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,dns:model.invalid",
                        "-validity",
                        "30",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(exitCode).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static ModelException failure(ChatModel model) {
        return catchThrowableOfType(ModelException.class, () -> model.ask(Prompts.about("a log")));
    }

    private static ChatModel model(ProxyRules rules, String url) {
        return model(new Network(Network.DEFAULT_CONNECT_TIMEOUT, rules, null), url);
    }

    private static ChatModel model(Network network, String url) {
        return new ChatModels(network, Clock.systemUTC())
                .open(Endpoint.of(Provider.OPENAI, URI.create(url), "gpt-test", new ApiKey("key")));
    }
}
