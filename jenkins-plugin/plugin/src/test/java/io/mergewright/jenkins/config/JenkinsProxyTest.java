package io.mergewright.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.jenkins.config.CoreSettings.RefusedException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JenkinsProxyTest {
    private static CoreSettings settings(JenkinsProxy proxy, Map<String, String> values) {
        Map<String, String> secrets = new LinkedHashMap<>();
        proxy.put(secrets);
        return new CoreSettings(Path.of("/nowhere"), values, secrets, "");
    }

    @Test
    void shouldBeThatOfTheAgentCore() throws RefusedException {
        var proxy = new JenkinsProxy(
                "proxy.example.com", 3128, "ann", "s3cr:t@", "localhost, *.example.com|10.0.*.1\nplain");

        var network = settings(proxy, Map.of()).configuration().network();

        assertThat(network.httpsProxy()).isEqualTo(URI.create("http://ann:s3cr:t%40@proxy.example.com:3128"));
        assertThat(network.httpProxy()).isEqualTo(network.httpsProxy());
        assertThat(network.noProxy()).containsExactly("localhost", ".example.com", "plain");
    }

    @Test
    void shouldShowNoPassword() {
        var proxy = new JenkinsProxy("proxy.example.com", 3128, "ann", "s3cret", "");

        assertThat(settings(proxy, Map.of()).inForce())
                .extracting(InForce::getValue)
                .noneMatch(value -> value.contains("s3cret"))
                .anyMatch(value -> value.contains("proxy.example.com"));
    }

    @Test
    void shouldGiveWayToASettingOfItsOwn() throws RefusedException {
        var proxy = new JenkinsProxy("proxy.example.com", 3128, "", "", "");

        assertThat(settings(proxy, Map.of("network.https-proxy", "http://other.example.com:80"))
                        .configuration()
                        .network()
                        .httpsProxy())
                .isEqualTo(URI.create("http://other.example.com:80"));
    }

    @Test
    void shouldRefuseAnAddressThatIsNone() {
        assertThatThrownBy(() -> settings(new JenkinsProxy("no host", 3128, "", "", ""), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the proxy of Jenkins has no address that can be used");
    }

    @Test
    void shouldBeNoneWhereJenkinsHasNone() throws RefusedException {
        assertThat(settings(JenkinsProxy.of(null), Map.of())
                        .configuration()
                        .network()
                        .httpProxy())
                .isNull();
    }
}
