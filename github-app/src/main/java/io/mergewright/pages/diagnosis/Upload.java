package io.mergewright.pages.diagnosis;

import java.time.Instant;

/**
 * A log that somebody sent, and what it told.
 *
 * @param name as whoever sent it calls it
 * @param handling the trace of the diagnosis
 * @param where the log itself is: on this machine, {@code elsewhere}, that is with another server that uses the same database, or gone
 */
public record Upload(
        String id, String login, String name, Instant sentAt, String handling, String where, Told diagnosis) {
    static final String HERE = "here";
    static final String ELSEWHERE = "elsewhere";
    static final String GONE = "gone";

    /** Whether this server can show its lines. */
    public boolean isHere() {
        return where.equals(HERE);
    }

    /** Why its lines cannot be shown; empty where they can. */
    public String whyNot() {
        return switch (where) {
            case HERE -> "";
            case ELSEWHERE ->
                "The log is on the machine of another server that uses the same database: only that one can show its lines.";
            default -> "The log is not kept any more: newer ones needed its room.";
        };
    }
}
