package io.mergewright.jenkins.config;

import io.mergewright.config.Configuration;
import io.mergewright.config.Environment;
import io.mergewright.config.Loading;
import io.mergewright.config.Problem;
import io.mergewright.config.SettingsLoader;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.diagnose.rule.RuleFileReader;
import io.mergewright.diagnose.rule.RuleSyntaxException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the agent core needs to know of the configuration of Jenkins, apart from Jenkins.
 *
 * @param directory where state is kept unless {@code values} say otherwise
 * @param values by the keys of the core, such as {@code gate.publish}
 * @param secrets likewise
 * @param rules rules of one's own, in YAML; may be blank
 */
public record CoreSettings(Path directory, Map<String, String> values, Map<String, String> secrets, String rules) {
    private static final String STORE = "store.directory";

    public CoreSettings {
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }

    /** Cannot be used. Its message names all that is wrong, a sentence each. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * The configuration of the core.
     *
     * @throws RefusedException when a value is not allowed
     */
    public Configuration configuration() throws RefusedException {
        Map<String, String> variables = new HashMap<>();
        secrets.forEach((key, secret) -> variables.put(variable(key), secret));
        Map<String, String> all = new HashMap<>(values);
        all.putIfAbsent(STORE, directory.resolve("state").toString());
        List<String> flags = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .toList();
        var loading = SettingsLoader.of(new Environment(variables, directory, directory), flags)
                .load();
        if (loading instanceof Loading.Loaded loaded) {
            return loaded.configuration();
        }
        var problems = ((Loading.Refused) loading).problems();
        throw new RefusedException(String.join(
                "; ",
                problems.stream().filter(Problem::fatal).map(Problem::message).toList()));
    }

    /** All values in force, without secrets; none where they are refused. */
    public List<InForce> inForce() {
        try {
            return InForce.ofCore(configuration().settings());
        } catch (RefusedException e) {
            return List.of();
        }
    }

    /**
     * Knows the shipped rules, and one's own, which win.
     *
     * @throws RefusedException when one's own cannot be read
     */
    public Diagnoser diagnoser() throws RefusedException {
        if (rules.isBlank()) {
            return new Diagnoser(RuleLibrary.load());
        }
        try {
            var own = RuleFileReader.ofUserRules().read("own rules", new StringReader(rules));
            return new Diagnoser(RuleLibrary.load(List.of(own)));
        } catch (RuleSyntaxException e) {
            throw new RefusedException(String.valueOf(e.getMessage()));
        }
    }

    /** {@code model.cheap.key} is {@code MERGEWRIGHT_MODEL_CHEAP_KEY}. */
    private static String variable(String key) {
        return "MERGEWRIGHT_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
