package io.mergewright.cli.doctor;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of an HTTP request. */
sealed interface Reached {
    /**
     * Something answered, whatever it said.
     *
     * @param date by the clock of the server, to the second; null when it told none
     */
    record Answered(URI url, int status, @Nullable Instant date) implements Reached {
        public Answered {
            Objects.requireNonNull(url, "url");
        }
    }

    /** The host has no address. */
    record UnknownHost(URI url) implements Reached {}

    /** The connection was refused or broke. */
    record NotConnected(URI url, String reason) implements Reached {}

    /** Nothing came in time. */
    record TimedOut(URI url, Duration limit) implements Reached {}

    /** The server does not prove who it is. */
    record BadCertificate(URI url, String reason) implements Reached {}

    /** The server speaks no TLS, or none that we speak. */
    record NoTls(URI url, String reason) implements Reached {}

    /** The file of trusted certificates cannot be used. */
    record BadTrust(String reason) implements Reached {}
}
