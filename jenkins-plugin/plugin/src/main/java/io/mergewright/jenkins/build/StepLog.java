package io.mergewright.jenkins.build;

import java.io.IOException;
import java.io.InputStream;

/**
 * A log to be diagnosed: that of one step of a pipeline, or the console of a whole build.
 *
 * @param name what people call it, such as {@code Build » unit tests » sh}; empty for a whole console
 * @param path where Jenkins shows it, relative to the page of the build
 * @param node the id of the step in its pipeline; empty for a whole console
 * @param caught whether the build went on after the step failed
 */
public record StepLog(String name, String path, String node, boolean caught, Content content) {
    /** Where the whole console of a build is shown. */
    public static final String CONSOLE = "console";

    /** Opens the bytes of a log, console notes included; whoever opens it closes it. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** The console of a whole build. */
    public static StepLog console(Content content) {
        return new StepLog("", CONSOLE, "", false, content);
    }
}
