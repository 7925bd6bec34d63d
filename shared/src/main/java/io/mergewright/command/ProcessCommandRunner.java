package io.mergewright.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Runs commands as processes of this machine. They may do whatever the person may who runs us; limits and a cleaned environment
 * keep accidents small and are no sandbox. On Linux also daemons are found and ended, see {@link LinuxTree}; elsewhere what
 * descends from the command. Thread-safe.
 */
public final class ProcessCommandRunner implements CommandRunner {
    private static final String MARK = "MERGEWRIGHT_RUN";

    private final Map<String, String> environment;
    private final Path outputs;
    private final Clock clock;
    private final Supplier<String> marks;

    /**
     * Makes a runner.
     *
     * @param environment our own, from which commands get what {@link ChildEnvironment} lets through
     * @param outputs an existing directory for what commands write
     * @param marks names that were never used before, in letters and digits
     */
    public ProcessCommandRunner(Map<String, String> environment, Path outputs, Clock clock, Supplier<String> marks) {
        this.environment = Map.copyOf(environment);
        this.outputs = outputs;
        this.clock = clock;
        this.marks = marks;
    }

    /**
     * Runs it; the calling thread supervises it meanwhile.
     *
     * @throws UncheckedIOException when its output cannot be kept
     */
    @Override
    public CommandResult run(Command command) {
        var mark = marks.get();
        var given = new HashMap<>(command.environment());
        given.put(MARK, mark);
        var child = ChildEnvironment.of(environment, given);
        try (var spool = new Spool(outputs)) {
            return run(command, child, spool, MARK + "=" + mark);
        } catch (IOException e) {
            throw new UncheckedIOException(outputs + ": the output of a command cannot be kept", e);
        }
    }

    private CommandResult run(Command command, ChildEnvironment child, Spool spool, String mark) throws IOException {
        var launch = new Launch(command, child.variables());
        Process process;
        try {
            process = launch.start();
        } catch (IOException e) {
            var run = new CommandRun(spool.finish(), child.withheld(), 0, 0);
            return new CommandResult.NotStarted(String.valueOf(e.getMessage()), run);
        }
        var tree = Files.isDirectory(Path.of("/proc/self"))
                ? new LinuxTree(process.pid(), mark, launch.hasOwnSession())
                : new HandleTree(process.toHandle());
        var watch = new Watch(process, tree, command.limits(), clock, spool);
        return new Supervision(process, tree, watch, clock)
                .supervise(command.limits().grace(), spool, child.withheld());
    }
}
