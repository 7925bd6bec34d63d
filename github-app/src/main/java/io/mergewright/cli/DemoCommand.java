package io.mergewright.cli;

import io.mergewright.config.Configuration;
import io.mergewright.config.Environment;
import io.mergewright.config.Loading;
import io.mergewright.config.SettingsLoader;
import io.mergewright.demo.Demo;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.server.Opening;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the pages, filled by the agents. */
@Command(
        name = "demo",
        description =
                "Lets the agents work through small repositories that come along, and shows the pages of a server with what"
                        + " came of it. Everything is in a temporary directory, and gone when it ends.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:ended", "2:wrong usage", "4:an error inside mergewright"})
final class DemoCommand implements Callable<Integer> {
    private static final String NAME = "demo";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the pages (default: ${DEFAULT-VALUE}; 0 for any).")
    private int port = 8080;

    @Option(names = "--no-browser", description = "Do not open the pages in a browser.")
    private boolean noBrowser;

    private final Rules rules;

    DemoCommand(Rules rules) {
        this.rules = rules;
    }

    static boolean isAsked(String[] args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    @Override
    public Integer call() {
        LibraryGit.readOnly();
        Path directory = temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory), "demo-ending"));
        var configuration = configuration(directory);
        var diagnoser = new Diagnoser(rules.book());
        Demo.fill(
                configuration,
                diagnoser,
                directory.resolve("repositories"),
                Clock.systemUTC().instant(),
                this::tell);
        err().println();
        err().println("What people answered is made up, by \"demo\"; all else is what the agents did. Ctrl-C ends it.");
        err().flush();
        if (!noBrowser) {
            Opening.invite(new Browsing(System.getProperty("os.name", ""), System.getenv())::open);
        }
        return ServeCommand.serve(configuration, port, diagnoser);
    }

    private void tell(double share) {
        err().printf(
                        Locale.ROOT,
                        "\rThe agents work through twelve weeks of small repositories: %3.0f %%",
                        100 * share);
        err().flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Nothing of this machine's own configuration counts. */
    private static Configuration configuration(Path directory) {
        var loading = SettingsLoader.of(
                        new Environment(Map.of(), directory, directory), Demo.settings(directory.resolve("state")))
                .load();
        if (loading instanceof Loading.Loaded loaded) {
            return loaded.configuration();
        }
        throw new IllegalStateException(loading.toString());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("mergewright-demo");
        } catch (IOException e) {
            throw CommandException.unusable("no temporary directory can be made", e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // The operating system clears temporary directories as well.
        }
    }
}
