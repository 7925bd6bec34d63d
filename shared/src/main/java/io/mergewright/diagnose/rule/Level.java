package io.mergewright.diagnose.rule;

/** The severity that a log line carries in its prefix or mark. */
public enum Level {
    NONE,
    DEBUG,
    INFO,
    WARNING,
    ERROR;

    /** Whether a failure may begin on such a line. */
    boolean mayFail() {
        return this != WARNING && this != DEBUG;
    }
}
