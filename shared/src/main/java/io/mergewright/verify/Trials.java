package io.mergewright.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.command.Command;
import io.mergewright.command.CommandResult;
import io.mergewright.command.CommandRunner;
import io.mergewright.context.git.ScratchClone;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.log.LogException;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;

/** Runs the command in a clone and reads its log. */
final class Trials {
    private final CommandRunner runner;
    private final Function<LogWindow, Diagnosis> diagnoser;

    Trials(CommandRunner runner, Function<LogWindow, Diagnosis> diagnoser) {
        this.runner = runner;
        this.diagnoser = diagnoser;
    }

    Trial run(VerifyCommand command, ScratchClone clone) {
        var environment = new HashMap<>(command.environment());
        environment.putIfAbsent("TMPDIR", clone.temporary().toString());
        var result = runner.run(new Command(command.program(), clone.tree(), environment, command.limits()));
        try (var run = result.run()) {
            return new Trial(result, diagnosis(command, result, run.output().file()), clone);
        }
    }

    /**
     * Of the log and a last line with the exit code, as Travis CI writes it: the rules take it for what it is. So a command that fails in
     * silence has failed nevertheless, and one that ended well may print words of failure.
     */
    private Optional<Diagnosis> diagnosis(VerifyCommand command, CommandResult result, Path file) {
        try (var log = Files.newInputStream(file);
                var mark = new ByteArrayInputStream(mark(command, result).getBytes(UTF_8));
                var both = new SequenceInputStream(log, mark)) {
            return Optional.of(diagnoser.apply(new LogReader().read(LogSource.of(both, "log of the command"))));
        } catch (LogException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the log of the command cannot be read", e);
        }
    }

    private static String mark(VerifyCommand command, CommandResult result) {
        return result instanceof CommandResult.Exited exited
                ? "\nThe command \"%s\" exited with %d.\n"
                        .formatted(command.program().line(), exited.code())
                : "";
    }
}
