package io.mergewright.command;

import java.time.Duration;
import java.util.function.Function;

/**
 * How a process ended, before what it left behind is known.
 *
 * @param isAskedFirst whether it may tidy up before it is killed
 */
record End(boolean isAskedFirst, Function<CommandRun, CommandResult> result) {
    static End exited(int code) {
        return new End(false, run -> new CommandResult.Exited(code, run));
    }

    static End timedOut(Duration limit) {
        return new End(true, run -> new CommandResult.TimedOut(limit, run));
    }

    static End interrupted() {
        return new End(true, CommandResult.Interrupted::new);
    }

    static End tooMuchOutput(long limit) {
        return new End(false, run -> new CommandResult.TooMuchOutput(limit, run));
    }

    static End tooManyProcesses(int limit) {
        return new End(false, run -> new CommandResult.TooManyProcesses(limit, run));
    }
}
