package io.mergewright.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyRulesTest {
    private static final ProxyServer PLAIN = new ProxyServer("proxy.example", 3128, null);

    @Test
    void shouldReachEverythingDirectlyWithoutVariables() {
        assertThat(ProxyRules.direct().proxyFor(URI.create("https://api.example")))
                .isEmpty();
    }

    @Test
    void shouldTellPlainAndSecureUrlsApart() {
        var rules = ProxyRules.of(Map.of("HTTPS_PROXY", "http://proxy.example:3128"));

        assertThat(rules.proxyFor(URI.create("https://api.example/v1"))).contains(PLAIN);
        assertThat(rules.proxyFor(URI.create("http://api.example/v1"))).isEmpty();
    }

    @Test
    void shouldPreferTheLowerCaseSpelling() {
        var rules = ProxyRules.of(Map.of("HTTP_PROXY", "other:1", "http_proxy", "proxy.example:3128"));

        assertThat(rules.proxyFor(URI.create("http://api.example"))).contains(PLAIN);
    }

    @Test
    void shouldReadCredentialsAndKeepThemToItself() {
        var rules = ProxyRules.of(Map.of("http_proxy", "http://me:p%40ss+1@proxy.example:3128/"));

        ProxyServer proxy = rules.proxyFor(URI.create("http://api.example")).orElseThrow();

        assertThat(proxy).isEqualTo(new ProxyServer("proxy.example", 3128, "me:p@ss+1"));
        assertThat(proxy.authorization()).contains("Basic bWU6cEBzcysx");
        assertThat(proxy.toString()).isEqualTo("proxy.example:3128 with credentials");
    }

    @ParameterizedTest
    @CsvSource({
        "http://api.example, *",
        "http://api.example, api.example",
        "http://API.example, 'x, Api.Example '",
        "http://api.corp.example, corp.example",
        "http://api.corp.example, .corp.example",
        "http://api.corp.example, *.corp.example",
        "http://api.example:8080, api.example:8080",
        "https://api.example, api.example:443",
        "http://10.1.2.3:11434, 10.0.0.0/8",
        "http://192.168.7.9, 192.168.7.9",
        "http://[fd00::1]:8080/v1, [fd00::1]",
        "http://[fd00::1]:8080/v1, [fd00::1]:8080",
        "http://localhost:11434, ''",
        "http://127.0.0.1:11434, ''",
        "http://[::1]:11434, ''"
    })
    void shouldReachExceptionsDirectly(String url, String noProxy) {
        assertThat(rules(noProxy).proxyFor(URI.create(url))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://api.example, ''",
        "http://notcorp.example, corp.example",
        "http://corp.example.evil, corp.example",
        "http://api.example:8080, api.example:80",
        "http://11.1.2.3, 10.0.0.0/8",
        "http://api.example, 10.0.0.0/8",
        "http://10.1.2.3, 10.0.0.0/99",
        "http://10.1.2.3, nonsense/8"
    })
    void shouldSendTheOthersToTheProxy(String url, String noProxy) {
        assertThat(rules(noProxy).proxyFor(URI.create(url))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"socks5://secret@proxy:1", "http://", "'http://user:secret@bad host'", "http://proxy:99999"})
    void shouldRefuseAProxyThatItCannotRead(String proxy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyRules.of(Map.of("HTTP_PROXY", proxy)))
                .withMessageContaining("HTTP_PROXY")
                .withMessageNotContaining("secret");
    }

    private static ProxyRules rules(String noProxy) {
        return ProxyRules.of(
                Map.of("HTTP_PROXY", "proxy.example:3128", "HTTPS_PROXY", "proxy.example:3128", "NO_PROXY", noProxy));
    }
}
