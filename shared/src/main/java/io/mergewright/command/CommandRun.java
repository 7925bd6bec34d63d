package io.mergewright.command;

import java.util.List;

/**
 * What there is to tell of a command, however it ended.
 *
 * @param withheld names of our own variables that the command did not get, sorted
 * @param leftBehind processes that were still running when the command had ended, and were killed
 * @param survivors of these, processes that could not be killed; 0 but for a broken system
 */
public record CommandRun(CommandOutput output, List<String> withheld, int leftBehind, int survivors)
        implements AutoCloseable {
    public CommandRun {
        withheld = List.copyOf(withheld);
    }

    /** Deletes the output. */
    @Override
    public void close() {
        output.close();
    }
}
