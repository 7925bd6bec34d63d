package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.model.testing.Behaviours;
import io.mergewright.model.testing.Fault;
import io.mergewright.model.testing.PlantedSecret;
import io.mergewright.model.testing.ScriptedModelServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class DoctorModelTest {
    private static final String KEY = "sk-planted-key-of-the-test";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "none, ok, in the form that was asked for, ''",
        "slow, warn, no answer within, raise model.cheap.timeout",
        "dripping, warn, no answer within, raise model.cheap.timeout",
        "rate-limited, warn, status 429, wait 1 s and look again",
        "server-error, warn, status 500, wait and look again",
        "wrong-key, fail, status 401, correct model.cheap.key",
        "no-response, fail, no connection to, look whether the server runs",
        "broken-response, warn, the connection broke, look at model.cheap.url",
        "html, fail, no answer, look whether model.cheap.url",
        "cut-off-response, fail, no answer, look whether model.cheap.url",
        "empty-choices, fail, no answer, look whether model.cheap.url",
        "cut-off-answer, fail, cut off at 500 tokens, raise model.cheap.max-output-tokens",
        "cut-off-json, fail, but not in the form, set model.cheap.structured-output to text",
        "invalid-json, fail, but not in the form, set model.cheap.structured-output to text",
        "wrong-schema, fail, but not in the form, set model.cheap.structured-output to text",
        "invented-citation, ok, answers in, ''",
        "huge-usage, ok, answers in, ''",
        "one-more-step, ok, answers in, ''",
        "injected, ok, answers in, ''",
        "secret-echoed, ok, answers in, ''"
    })
    void shouldSayWhatIsWrongWithAModelAndWhatToDo(String fault, String level, String found, String advice) {
        try (var server = ScriptedModelServer.start(Fault.named(fault))) {
            var run = doctor("model.cheap.url=" + server.url());

            assertThat(section(run, "model gpt-5-mini")).startsWith(level).contains(found, advice);
            assertThat(run.exitCode()).isEqualTo(level.equals("fail") ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldShowNoSecretWhateverTheServerDoes(Fault fault) {
        try (var server = ScriptedModelServer.start(fault)) {
            var run = doctor("model.cheap.url=" + server.url());

            assertThat(run.out() + run.err()).doesNotContain(KEY, PlantedSecret.TOKEN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, model.cheap.temperature=none",
        "404, correct model.cheap.name",
        "407, http://USER:PASSWORD@HOST:PORT",
        "308, where the redirection leads",
        "418, look at model.cheap.url"
    })
    void shouldKnowWhatAStatusAsksFor(int status, String advice) {
        try (var server = ScriptedModelServer.start(Behaviours.status(status))) {
            var run = doctor("model.cheap.url=" + server.url());

            assertThat(section(run, "model gpt-5-mini"))
                    .startsWith("fail")
                    .contains("status " + status)
                    .contains(advice);
        }
    }

    @Test
    void shouldNameTheProxyThatIsNotReached() {
        var run = doctor("model.cheap.url=http://models.invalid/v1", "network.http-proxy=me:" + KEY + "@127.0.0.1:9");

        assertThat(section(run, "proxy")).startsWith("fail").contains("no connection to 127.0.0.1:9");
        assertThat(section(run, "model gpt-5-mini")).contains("refused, by way of the proxy 127.0.0.1:9");
        assertThat(run.out()).doesNotContain(KEY);
    }

    @Test
    void shouldAskOnceAndCheaply() {
        try (var server = ScriptedModelServer.start(Fault.NONE)) {
            doctor("model.cheap.url=" + server.url());

            var questions = server.requests().stream()
                    .filter(request -> !request.body().isEmpty())
                    .toList();
            assertThat(questions).hasSize(1);
            assertThat(questions.get(0).body()).hasSizeLessThan(1_000);
            assertThat(questions.get(0).json().path("max_tokens").asInt()).isLessThanOrEqualTo(500);
        }
    }

    @Test
    void shouldContactNobodyOffline() {
        try (var server = ScriptedModelServer.start(Fault.NONE)) {
            var run = doctor("model.cheap.url=" + server.url(), "store.url=jdbc:postgresql://127.0.0.1:1/db");

            var offline = new ArrayList<Object>(arguments("model.cheap.url=" + server.url()));
            offline.add("--offline");
            int before = server.requests().size();
            var left = CommandLineRun.of(offline.toArray());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(left.exitCode()).isZero();
            assertThat(section(left, "network")).contains("left out");
            assertThat(server.requests()).hasSize(before);
        }
    }

    @Test
    void shouldSayThatAModelHasNoPrice() {
        try (var server = ScriptedModelServer.start(Fault.NONE)) {
            var run = doctor("model.cheap.url=" + server.url(), "model.cheap.name=acme-large");

            assertThat(section(run, "prices")).startsWith("fail").contains("'acme-large'", "under 'free'");
        }
    }

    @Test
    void shouldSayWhatIsWrongWithADatabaseServer() {
        var run = doctor("store.url=jdbc:postgresql://127.0.0.1:1/db", "store.password=" + KEY);

        assertThat(section(run, "store")).startsWith("fail").contains("look whether the database server runs");
        assertThat(run.out() + run.err()).doesNotContain(KEY);
    }

    private CommandLineRun doctor(String... settings) {
        return CommandLineRun.of(arguments(settings).toArray());
    }

    private List<Object> arguments(String... settings) {
        List<Object> arguments = new ArrayList<>(List.of(
                "doctor",
                "--set=store.directory=" + folder.resolve("state"),
                "--set=network.connect-timeout=300ms",
                "--set=model.cheap.provider=openai",
                "--set=model.cheap.name=gpt-5-mini",
                "--set=model.cheap.url=http://127.0.0.1:9",
                "--set=model.cheap.timeout=500ms",
                "--set=model.cheap.key=" + KEY));
        for (String setting : settings) {
            String key = setting.substring(0, setting.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.toString().startsWith("--set=" + key));
            arguments.add("--set=" + setting);
        }
        return arguments;
    }

    /** The lines of one check. */
    private static String section(CommandLineRun run, String check) {
        var lines = run.out().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("\\w+ +" + check + "  .*")) {
                var found = new StringBuilder(lines.get(i));
                while (++i < lines.size() && lines.get(i).startsWith("      -> ")) {
                    found.append('\n').append(lines.get(i));
                }
                return found.toString();
            }
        }
        throw new AssertionError("no check " + check + " in\n" + run.out());
    }
}
