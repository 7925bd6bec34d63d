package io.mergewright.log;

/**
 * A log that cannot be read at all. The message is one line that names the log and what is wrong with it, such as
 * {@code build.log: is a directory}. A log that can be read in part is no exception: see {@link LogWindow#problems()}.
 */
public class LogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogException(String log, String problem) {
        super(log + ": " + problem);
    }

    public LogException(String log, String problem, Throwable cause) {
        super(log + ": " + problem, cause);
    }
}
