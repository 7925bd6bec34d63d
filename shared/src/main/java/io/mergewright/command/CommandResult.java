package io.mergewright.command;

import java.time.Duration;
import java.util.Locale;

/** How a command ended. Whoever runs a command closes the {@link CommandRun}. */
public sealed interface CommandResult {
    CommandRun run();

    /** A clause for people, such as "exited with 2". */
    String words();

    /**
     * It ended by itself.
     *
     * @param code that it ended with; of a command that a signal ended, 128 and the number of the signal
     */
    record Exited(int code, CommandRun run) implements CommandResult {
        @Override
        public String words() {
            return "exited with " + code;
        }
    }

    /** It took too long. */
    record TimedOut(Duration limit, CommandRun run) implements CommandResult {
        @Override
        public String words() {
            return "was stopped after " + limit.toString().substring(2).toLowerCase(Locale.ROOT);
        }
    }

    /** It wrote too much. */
    record TooMuchOutput(long limit, CommandRun run) implements CommandResult {
        @Override
        public String words() {
            return "was stopped because it wrote more than %,d bytes".formatted(limit);
        }
    }

    /** It started too many processes. */
    record TooManyProcesses(int limit, CommandRun run) implements CommandResult {
        @Override
        public String words() {
            return "was stopped because it ran more than %,d processes".formatted(limit);
        }
    }

    /** The thread that ran it was interrupted, and still is. */
    record Interrupted(CommandRun run) implements CommandResult {
        @Override
        public String words() {
            return "was interrupted";
        }
    }

    /** It never ran; its output is empty. */
    record NotStarted(String reason, CommandRun run) implements CommandResult {
        @Override
        public String words() {
            return "cannot be started: " + reason;
        }
    }
}
