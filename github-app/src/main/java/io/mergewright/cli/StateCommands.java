package io.mergewright.cli;

import io.mergewright.diagnose.report.PlainText;
import io.mergewright.runtime.State;
import io.mergewright.store.StoreException;
import java.io.PrintWriter;
import java.time.Clock;
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
        var configuration = config.configuration(err);
        LibraryLogs.quiet();
        try (var state = State.open(configuration, Clock.systemUTC())) {
            String text = look.apply(state);
            out.print(text.lines().map(line -> PlainText.of(line) + "\n").collect(Collectors.joining()));
            out.flush();
            return ExitCode.DONE;
        } catch (StoreException e) {
            throw CommandException.unusable(String.valueOf(e.getMessage()), e);
        }
    }
}
