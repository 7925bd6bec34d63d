package io.mergewright.runtime;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mergewright.config.Configuration;
import io.mergewright.config.Environment;
import io.mergewright.config.Loading;
import io.mergewright.config.SettingsLoader;
import io.mergewright.model.testing.AskedRequest;
import io.mergewright.model.testing.Behaviour;
import io.mergewright.model.testing.Behaviours;
import io.mergewright.model.testing.Fault;
import io.mergewright.model.testing.ScriptedModelServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What handlings against a scripted model server have in common. */
final class ScriptedRuntime {
    static final String REMEDY = "End the statement with a semicolon";

    private static final Pattern ERROR_LINE = Pattern.compile("(?m)^(\\d+)\\|(.*error: .*)$");

    private ScriptedRuntime() {}

    /** How a server with {@code fault} behaves; one without quotes the log well. */
    static Behaviour behaviour(Fault fault) {
        return fault == Fault.NONE ? Behaviours.computing(ScriptedRuntime::quoting) : fault.behaviour();
    }

    /** What a good model would answer: it quotes the line that names an error. */
    static String quoting(AskedRequest request) {
        Matcher line = ERROR_LINE.matcher(request.user());
        if (!line.find()) {
            return "{\"claims\": []}";
        }
        var quote = Map.of("line", Long.parseLong(line.group(1)), "text", line.group(2));
        var claim = Map.of(
                "cause", "A semicolon is missing", "category", "compile", "remedy", REMEDY, "quotes", List.of(quote));
        return JsonMapper.builder()
                .build()
                .valueToTree(Map.of("claims", List.of(claim)))
                .toString();
    }

    /** One impatient model without limits of money, the state in {@code directory}; {@code flags} over it. */
    static Configuration configuration(ScriptedModelServer server, Path directory, List<String> flags) {
        List<String> all = new ArrayList<>(List.of(
                "model.cheap.provider=openai",
                "model.cheap.url=" + server.url(),
                "model.cheap.name=gpt-5-mini",
                "model.cheap.key=test",
                "model.cheap.timeout=1s",
                "model.attempts=2",
                "model.cache=false",
                "model.concurrent-calls=64",
                "budget.workflow.dollars=none",
                "budget.day.dollars=none",
                "budget.month.dollars=none",
                "store.directory=" + directory));
        all.addAll(flags);
        var loading = SettingsLoader.of(new Environment(Map.of(), directory, directory), all)
                .load();
        if (loading instanceof Loading.Loaded loaded) {
            return loaded.configuration();
        }
        throw new IllegalStateException(loading.toString());
    }
}
