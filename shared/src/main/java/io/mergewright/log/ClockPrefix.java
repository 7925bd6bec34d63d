package io.mergewright.log;

/**
 * {@code HH:MM:SS} and two blanks, which the Jenkins timestamper puts before each line. Only where most lines start
 * like this is it no part of what the build said.
 */
final class ClockPrefix {
    static final String SHAPE = "dd:dd:dd  ";

    private static final int SAMPLE_LINES = 200;

    private ClockPrefix() {}

    /** Whether most of the first lines of {@code log} start with it. */
    static boolean isIn(byte[] log, int end) {
        int lines = 0;
        int clocked = 0;
        for (int at = 0; at < end && lines < SAMPLE_LINES; at = LineBounds.forward(log, at, 1, end)) {
            lines++;
            clocked += startsAt(log, at, end) ? 1 : 0;
        }
        return clocked * 2 > lines;
    }

    private static boolean startsAt(byte[] log, int at, int end) {
        if (end - at < SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char wanted = SHAPE.charAt(i);
            if (wanted == 'd' ? !Ascii.isDigit(log[at + i]) : log[at + i] != wanted) {
                return false;
            }
        }
        return true;
    }
}
