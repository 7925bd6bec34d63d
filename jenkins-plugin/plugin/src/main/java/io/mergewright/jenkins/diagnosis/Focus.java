package io.mergewright.jenkins.diagnosis;

import io.mergewright.jenkins.build.StepLog;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import java.util.List;

/**
 * What of a build is looked at.
 *
 * @param wholeLog the whole console in place of the failed steps
 * @param lines the last so many lines of each log; 0 for all
 * @param step the failed step, or those in the stage or branch, of that name, such as {@code unit tests} or {@code Build » unit tests}; empty for all;
 *     does not matter to the whole console
 */
public record Focus(boolean wholeLog, int lines, String step) {
    /** The failed steps, and all that they wrote. */
    public static final Focus FAILED_STEPS = new Focus(false, 0, "");

    /** The whole console. */
    public static final Focus CONSOLE = new Focus(true, 0, "");

    private static final String BETWEEN = " » ";

    public Focus {
        lines = Math.max(0, lines);
        step = step.strip();
    }

    /** Those of {@code steps} that are looked at. */
    List<StepLog> of(List<StepLog> steps) {
        return step.isEmpty() || wholeLog
                ? steps
                : steps.stream().filter(log -> isWithin(log.name())).toList();
    }

    /** Whether the names of {@code name} one after the other, from the outside in, hold those that are asked for. */
    private boolean isWithin(String name) {
        return (BETWEEN + name + BETWEEN).contains(BETWEEN + step + BETWEEN);
    }

    /** What of {@code log} is looked at; its lines keep their numbers. */
    LogWindow of(LogWindow log) {
        if (lines == 0 || log.totalLines() <= lines) {
            return log;
        }
        long before = log.totalLines() - lines;
        List<LogLine> last =
                log.lines().stream().filter(line -> line.number() > before).toList();
        return new LogWindow(last, log.totalLines(), log.totalBytes(), false, log.problems());
    }
}
