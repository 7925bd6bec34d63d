package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.Claim;
import java.util.List;

/**
 * The output of one failed command.
 *
 * @param start index of the line that echoes the command, or of the first line after the section before
 * @param end index of the line that says the command failed
 */
record Section(int start, int end, String command) {
    private static final int SHORTEST_PREFIX = 12;

    boolean holds(int index) {
        return index >= start && index <= end;
    }

    /** The section that {@code exit} closes: from the echo of its command, or else of the nearest one. */
    static Section endingAt(Claim exit, List<Claim> echoes, int from) {
        String command = exit.fields().getOrDefault("command", "");
        Claim nearest = null;
        for (int i = echoes.size() - 1; i >= 0 && echoes.get(i).first() >= from; i--) {
            Claim echo = echoes.get(i);
            String echoed = echo.fields().getOrDefault("command", "");
            if (command.isEmpty() ? closes(exit, echo) : sameCommand(command, echoed)) {
                nearest = echo;
                break;
            }
        }
        return nearest == null
                ? new Section(from, exit.first(), command)
                : new Section(nearest.first(), exit.first(), nearest.fields().getOrDefault("command", command));
    }

    /** The output of the command that ran when the log was cut off at {@code end}. */
    static Section open(int from, int end, List<Claim> echoes) {
        Claim last = echoes.isEmpty() ? null : echoes.get(echoes.size() - 1);
        return last == null || last.first() < from
                ? new Section(from, end, "")
                : new Section(last.first(), end, last.fields().getOrDefault("command", ""));
    }

    /** An exit mark without a command closes an echo of its own CI system. */
    private static boolean closes(Claim exit, Claim echo) {
        return exit.rule().tool().equals(echo.rule().tool());
    }

    private static boolean sameCommand(String command, String echoed) {
        int length = Math.min(command.length(), Math.max(SHORTEST_PREFIX, echoed.length()));
        return !echoed.isEmpty() && echoed.startsWith(command.substring(0, Math.min(length, command.length())));
    }
}
