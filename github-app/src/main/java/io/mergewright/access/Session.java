package io.mergewright.access;

import java.time.Instant;
import java.util.Objects;

/**
 * A browser that was let in.
 *
 * @param id counts sessions; opens nothing
 * @param confirmedAt when it was last certain who this is
 * @param askedAt when that was last asked
 * @param sealed the token of GitHub, which only the cookie opens; empty for whoever came by the link in the log
 */
public record Session(
        long id,
        Person person,
        Origin origin,
        Instant begunAt,
        Instant usedAt,
        Instant confirmedAt,
        Instant askedAt,
        String sealed) {
    public Session {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(sealed, "sealed");
    }

    /** Whether GitHub said who this is. */
    public boolean isByGitHub() {
        return !sealed.isEmpty();
    }

    /** The same of {@code other}, who is the same person with another role or other repositories. */
    public Session of(Person other) {
        return new Session(id, other, origin, begunAt, usedAt, confirmedAt, askedAt, sealed);
    }

    /**
     * Where a browser came from.
     *
     * @param address of the network
     * @param program as it names itself; may be empty
     */
    public record Origin(String address, String program) {
        public static final Origin UNKNOWN = new Origin("", "");

        private static final int LONGEST_ADDRESS = 100;
        private static final int LONGEST_PROGRAM = 300;

        public Origin {
            address = within(address, LONGEST_ADDRESS);
            program = within(program, LONGEST_PROGRAM);
        }

        private static String within(String text, int most) {
            return text.length() <= most ? text : text.substring(0, most);
        }
    }
}
