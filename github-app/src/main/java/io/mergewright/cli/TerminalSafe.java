package io.mergewright.cli;

/** Text for one line of a terminal, where file names and arguments come from elsewhere. */
final class TerminalSafe {
    private TerminalSafe() {}

    /** {@code text} with every control character replaced by a question mark. */
    static String line(String text) {
        var safe = new StringBuilder(text);
        for (int i = 0; i < safe.length(); i++) {
            if (Character.isISOControl(safe.charAt(i))) {
                safe.setCharAt(i, '?');
            }
        }
        return safe.toString();
    }
}
