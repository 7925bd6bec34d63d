package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mergewright.config.Environment;
import io.mergewright.config.Loading;
import io.mergewright.config.SettingsLoader;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.github.AppNeeds;
import io.mergewright.work.AttemptListener.Ending;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class DeploymentFilesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern OUR_METRIC = Pattern.compile("mergewright_[a-z_]+");
    private static final Pattern OUR_VARIABLE = Pattern.compile("MERGEWRIGHT_[A-Z_]+");

    @TempDir
    private Path directory;

    private static String read(String name) throws IOException {
        return Files.readString(DOCS.resolve(name));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    @Test
    void shouldShowOnlyMetricsThatThereAre() throws IOException {
        String dashboard = read("deploy/grafana-dashboard.json");
        JsonNode panels = new ObjectMapper().readTree(dashboard).path("panels");
        var registry = new SimpleMeterRegistry();
        var configuration = ServedPages.configuration("store.directory=" + directory);
        try (Server server = Server.open(configuration, new Diagnoser(RuleLibrary.load()), Clock.systemUTC())) {
            var meters = new Meters(registry);
            meters.ended("pull-request", Ending.DONE, Duration.ofSeconds(3));
            new Gauges(server, registry).register();

            Set<String> told = names(registry);

            assertThat(panels).hasSizeGreaterThan(5);
            assertThat(found(OUR_METRIC, dashboard)).isNotEmpty().isSubsetOf(told);
            assertThat(found(OUR_METRIC, read("user/github-app.md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(told).anyMatch(known -> known.startsWith(name)));
        }
    }

    /** As Prometheus gets them. */
    private static Set<String> names(MeterRegistry registry) {
        Set<String> names = new TreeSet<>();
        registry.getMeters().forEach(meter -> {
            String name = meter.getId().getName().replace('.', '_');
            if (meter instanceof Timer) {
                List.of("count", "sum", "bucket", "max").forEach(suffix -> names.add(name + "_seconds_" + suffix));
            } else {
                names.add(meter instanceof Counter ? name + "_total" : name);
            }
        });
        return names;
    }

    @Test
    void shouldSetOnlyWhatCanBeSet() throws IOException {
        var names = found(OUR_VARIABLE, read("deploy/kubernetes.yml") + read("deploy/Dockerfile"));
        Map<String, String> variables = new TreeMap<>();
        names.forEach(name -> variables.put(name, ""));

        var loading = SettingsLoader.of(new Environment(variables, directory, directory), List.of())
                .load();

        assertThat(names).hasSizeGreaterThan(5);
        assertThat(loading).isInstanceOf(Loading.Loaded.class);
        assertThat(((Loading.Loaded) loading).warnings()).isEmpty();
    }

    @Test
    void shouldRunTwoProcessesWithoutSecretsInTheFile() throws IOException {
        List<Map<String, Object>> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(read("deploy/kubernetes.yml"))
                .forEach(document -> documents.add(map(document)));

        assertThat(documents)
                .extracting(document -> document.get("kind"))
                .containsExactly("Secret", "Deployment", "Service", "PodDisruptionBudget");
        assertThat(map(documents.get(0).get("stringData")).values()).containsOnly("");
        assertThat(map(documents.get(1).get("spec"))).containsEntry("replicas", 2);
    }

    @SuppressWarnings("unchecked") // Keys of these files are texts.
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @Test
    void shouldDocumentWhatTheAppAsksFor() throws IOException {
        String guide = read("user/github-app.md");

        assertThat(AppNeeds.OF_SERVER.permissions())
                .allSatisfy((name, access) ->
                        assertThat(guide).contains("| %s | %s |".formatted(name.replace('_', ' '), access)));
        assertThat(AppNeeds.OF_SERVER.events())
                .allSatisfy(event -> assertThat(guide).contains("| `" + event + "` |"));
    }
}
