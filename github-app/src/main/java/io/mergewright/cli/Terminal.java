package io.mergewright.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the process was started on.
 *
 * @param in standard input
 * @param showsOut whether a person watches standard output
 * @param showsErr whether a person watches standard error
 * @param environment variables of the process
 */
record Terminal(InputStream in, boolean showsOut, boolean showsErr, Map<String, String> environment) {
    static Terminal ofProcess() {
        return new Terminal(System.in, isTerminal(1), isTerminal(2), System.getenv());
    }

    /** Whether colours may be printed to standard output when the user asked for nothing. */
    boolean hasColours() {
        return showsOut
                && !"dumb".equals(environment.get("TERM"))
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Linux tells for each stream; elsewhere there is a console only when input and output are a terminal. */
    private static boolean isTerminal(int descriptor) {
        var link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return consoleIsTerminal();
        }
    }

    private static boolean consoleIsTerminal() {
        return Optional.ofNullable(System.console())
                .filter(Terminal::isTerminal)
                .isPresent();
    }

    /** From Java 22 on there may be a console without a terminal, and it says so. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
