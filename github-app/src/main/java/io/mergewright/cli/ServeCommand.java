package io.mergewright.cli;

import io.mergewright.config.Configuration;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.server.Opening;
import io.mergewright.server.Server;
import io.quarkus.runtime.Quarkus;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the server. */
@Command(name = "serve", description = "Run the server: reviews pull requests as a GitHub App.")
final class ServeCommand implements Callable<Integer> {
    private static final String NAME = "serve";
    private static final int LEAST_BODY = 26;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ConfigOptions config;

    private final Rules rules;

    ServeCommand(Rules rules, ConfigOptions config) {
        this.rules = rules;
        this.config = config;
    }

    static boolean isAsked(String[] args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    @Override
    public Integer call() {
        var configuration = config.configuration(spec.commandLine().getErr());
        LibraryGit.readOnly();
        return serve(configuration, configuration.server().port(), new Diagnoser(rules.book()));
    }

    /** Serves as {@code configuration} says, but on {@code port}, until the process is told to end. */
    static int serve(Configuration configuration, int port, Diagnoser diagnoser) {
        System.setProperty("quarkus.http.host", configuration.server().host());
        System.setProperty("quarkus.http.port", Integer.toString(port));
        // Routes have limits of their own; this one lies above that of the largest logs.
        System.setProperty(
                "quarkus.http.limits.max-body-size",
                Math.max(LEAST_BODY, configuration.server().largestLog() + 1) + "M");
        Opening.begin(() -> Server.open(configuration, diagnoser, Clock.systemUTC()));
        Quarkus.run();
        return ExitCode.DONE;
    }
}
