package io.mergewright.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what libraries have to say about their daily work off the terminal; warnings pass. */
final class LibraryLogs {
    /** Held here, because a logger that nobody holds forgets its level. */
    private static final List<Logger> NOISY =
            List.of(Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("org.flywaydb"));

    private LibraryLogs() {}

    static void quiet() {
        NOISY.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
