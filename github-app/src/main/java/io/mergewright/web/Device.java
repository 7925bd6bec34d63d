package io.mergewright.web;

import java.util.Objects;

/**
 * What a visit comes with, beside who it is.
 *
 * @param session the number of the session; 0 for programs with a token, and for nobody
 * @param journey what the cookie of a sign-in holds that is under way; empty where there is none
 * @param own address of this server, such as {@code http://127.0.0.1:8080}, as a browser knows it that runs on the same machine; empty for
 *     all others
 * @param program as it names itself; may be empty
 */
public record Device(long session, String journey, String own, String program) {
    public static final Device UNKNOWN = new Device(0, "", "", "");

    public Device {
        Objects.requireNonNull(journey, "journey");
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(program, "program");
    }

    /** Whether it runs on the machine of the server, with nothing in between. */
    public boolean isAtTheMachine() {
        return !own.isEmpty();
    }
}
