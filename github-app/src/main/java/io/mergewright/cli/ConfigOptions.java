package io.mergewright.cli;

import io.mergewright.config.Configuration;
import io.mergewright.config.Environment;
import io.mergewright.config.Loading;
import io.mergewright.config.Loading.Loaded;
import io.mergewright.config.Loading.Refused;
import io.mergewright.config.Problem;
import io.mergewright.config.SettingsLoader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --config} and {@code --set} of every command that reads the configuration. */
final class ConfigOptions {
    private static final int MOST_PROBLEMS = 50;

    private final Terminal terminal;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Configuration file (default: $MERGEWRIGHT_CONFIG, or mergewright/config.yml in $XDG_CONFIG_HOME).")
    private @Nullable Path file;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Set KEY, whatever the file says; repeatable.")
    private List<String> flags = new ArrayList<>();

    ConfigOptions(Terminal terminal) {
        this.terminal = terminal;
    }

    SettingsLoader loader() {
        var environment = environment();
        return file == null
                ? SettingsLoader.of(environment, flags)
                : SettingsLoader.withFile(environment.directory().resolve(file), environment, flags);
    }

    /** The configuration when there is any; reads nothing otherwise. */
    Optional<Configuration> ifAny(PrintWriter err) {
        return loader().hasWork() ? Optional.of(configuration(err)) : Optional.empty();
    }

    /**
     * The configuration; warnings are printed.
     *
     * @throws CommandException when it cannot be used
     */
    Configuration configuration(PrintWriter err) {
        Loading loading = loader().load();
        if (loading instanceof Loaded loaded) {
            print(loaded.warnings(), err);
            return loaded.configuration();
        }
        var problems = ((Refused) loading).problems();
        print(problems, err);
        long fatal = problems.stream().filter(Problem::fatal).count();
        throw CommandException.unusable(
                "the configuration cannot be used: " + fatal + (fatal == 1 ? " error" : " errors"), null);
    }

    private static void print(List<Problem> problems, PrintWriter err) {
        problems.stream()
                .limit(MOST_PROBLEMS)
                .forEach(problem -> ErrorLines.print(err, (problem.fatal() ? "" : "warning: ") + problem));
        if (problems.size() > MOST_PROBLEMS) {
            ErrorLines.print(err, (problems.size() - MOST_PROBLEMS) + " more problems");
        }
    }

    private Environment environment() {
        var home = terminal.environment().getOrDefault("HOME", System.getProperty("user.home"));
        return new Environment(
                terminal.environment(), Path.of(home), Path.of("").toAbsolutePath());
    }
}
