package io.mergewright.diagnose;

import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;

/** Logs written down in tests. */
final class LogTexts {
    private LogTexts() {}

    /** Reads {@code text} the way a file with that content is read. */
    static LogWindow of(String text) {
        return new LogReader().read(LogSource.ofText(text, "test.log"));
    }
}
