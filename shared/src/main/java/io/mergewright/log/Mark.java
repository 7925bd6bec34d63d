package io.mergewright.log;

/** What the CI system itself said about a line, by a mark that the cleaner took off the text. */
public enum Mark {
    /** No mark. */
    NONE,
    /** The line opens a group, fold or section; its text is the title. */
    GROUP_START,
    /** The line closes a group, fold or section. */
    GROUP_END,
    /** The line echoes a command that is about to run. */
    COMMAND,
    /** The line was announced as an error. */
    ERROR,
    /** The line was announced as a warning. */
    WARNING,
    /** The line was announced as a notice. */
    NOTICE,
    /** The line is only of interest to those who debug the build itself. */
    DEBUG
}
