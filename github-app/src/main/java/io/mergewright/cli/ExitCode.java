package io.mergewright.cli;

/** What the process tells its caller; docs/user documents it for each command. */
final class ExitCode {
    static final int DONE = 0;
    static final int BUILD_FAILED = 1;
    static final int CHECK_FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int UNREADABLE_LOG = 3;
    static final int INTERNAL_ERROR = 4;

    private ExitCode() {}
}
