package io.mergewright.jenkins.branch;

import java.util.Optional;

/** What came of taking a fix to its host. */
public sealed interface Opened {
    /** There is a pull request. */
    record Pull(String link, int number) implements Opened {}

    /**
     * There is a branch.
     *
     * @param link where a person goes on
     */
    record Pushed(Optional<String> link) implements Opened {}

    /** It cannot be done, now or later; {@code reason} is a sentence. */
    record Refused(String reason) implements Opened {}
}
