package io.mergewright.login;

import io.mergewright.access.Person;
import java.util.Objects;

/** What GitHub said when it was asked who holds a token. */
sealed interface Look {
    /**
     * Somebody who is let in.
     *
     * @param githubId the number of the account
     * @param doubt what GitHub did not tell, so that it counted for nothing; empty when it told everything
     */
    record Admitted(Person person, long githubId, String doubt) implements Look {
        public Admitted {
            Objects.requireNonNull(person, "person");
        }
    }

    /** Somebody who is not let in; {@code doubt} as above. */
    record Stranger(String login, String doubt) implements Look {}

    /** The token is good for nothing, or no more. */
    record Over() implements Look {}

    /** GitHub does not answer now. */
    record Silence(String reason) implements Look {}
}
