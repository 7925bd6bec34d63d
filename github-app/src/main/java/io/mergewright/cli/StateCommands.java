package io.mergewright.cli;

import io.mergewright.config.Configuration;
import io.mergewright.log.PlainText;
import io.mergewright.runtime.State;
import io.mergewright.store.StoreException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the commands have in common that look into the store and print what they find. */
final class StateCommands {
    private StateCommands() {}

    /**
     * Prints what {@code look} finds.
     *
     * @throws CommandException when the store cannot be used
     */
    static int print(ConfigOptions config, PrintWriter out, PrintWriter err, Function<State, String> look) {
        return write(config, out, err, (state, configuration) -> harmless(look.apply(state)));
    }

    /**
     * Writes what {@code look} finds as it is, which is for programs or has been made harmless already.
     *
     * @throws CommandException when the store cannot be used
     */
    static int write(
            ConfigOptions config, PrintWriter out, PrintWriter err, BiFunction<State, Configuration, String> look) {
        var configuration = config.configuration(err);
        LibraryLogs.quiet();
        try (var state = State.open(configuration, Clock.systemUTC())) {
            out.print(look.apply(state, configuration));
            out.flush();
            return ExitCode.DONE;
        } catch (StoreException e) {
            throw CommandException.unusable(String.valueOf(e.getMessage()), e);
        }
    }

    /** {@code text} without anything that could steer a terminal. */
    static String harmless(String text) {
        return text.lines().map(line -> PlainText.of(line) + "\n").collect(Collectors.joining());
    }
}
