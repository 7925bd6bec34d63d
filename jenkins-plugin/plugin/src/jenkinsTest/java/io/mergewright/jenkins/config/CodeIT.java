package io.mergewright.jenkins.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.util.Secret;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The settings as code. */
@WithJenkins
class CodeIT {
    private static final String SECRET = "never to be shown";

    @Test
    void shouldBeExportedAsTheyWereImported(JenkinsRule jenkins) throws Exception {
        URL code = Objects.requireNonNull(CodeIT.class.getResource("mergewright.yaml"));

        ConfigurationAsCode.get().configure(code.toString());

        var settings = MergewrightConfiguration.get();
        assertThat(settings.isAutomatic()).isFalse();
        assertThat(settings.getFolders().lines()).containsExactly("shop", "stock");
        assertThat(settings.getCheapModel()).isNotNull();
        assertThat(settings.getCheapModel().getCredentialsId()).isEqualTo("model-key");
        try (var imported = code.openStream()) {
            assertThat(section(export())).isEqualTo(section(new String(imported.readAllBytes(), UTF_8)));
        }
    }

    @Test
    void shouldBeExportedWithoutSecrets(JenkinsRule jenkins) throws Exception {
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.GLOBAL, "model-key", "", Secret.fromString(SECRET)));
        ConfigurationAsCode.get()
                .configure(Objects.requireNonNull(CodeIT.class.getResource("mergewright.yaml"))
                        .toString());

        assertThat(MergewrightConfiguration.get().core().secrets()).containsValue(SECRET);
        assertThat(export()).contains("credentialsId: \"model-key\"").doesNotContain(SECRET);
    }

    private static String export() throws Exception {
        var out = new ByteArrayOutputStream();
        ConfigurationAsCode.get().export(out);
        return out.toString(UTF_8);
    }

    private static Object section(String code) throws IOException {
        Map<String, Map<String, Object>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(code);
        return Objects.requireNonNull(all.get("unclassified").get("mergewright"));
    }
}
