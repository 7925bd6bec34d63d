package io.mergewright.simulator.git;

import io.mergewright.simulator.model.Account;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.PersonIdent;

/** An author or committer. */
public record Person(String name, String email) {
    /** Who commits what is merged or applied in the browser. */
    public static final Person WEB_FLOW = new Person("GitHub", "noreply@github.com");

    public static Person of(Account account) {
        return new Person(account.login(), account.noReply());
    }

    PersonIdent at(Instant time) {
        return new PersonIdent(name, email, time, ZoneOffset.UTC);
    }
}
