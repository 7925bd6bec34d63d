package io.mergewright.login;

import io.mergewright.access.AuditLog;
import io.mergewright.access.People;
import io.mergewright.access.Person;
import io.mergewright.access.Sealed;
import io.mergewright.access.Session;
import io.mergewright.access.Session.Origin;
import io.mergewright.access.Sessions;
import io.mergewright.config.AccessSettings;
import io.mergewright.github.GitHubApp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Who is signed in, held against what GitHub says: it is asked again in the course of a session, so that whoever has lost access on
 * GitHub loses it here. Thread-safe.
 */
public final class Presence {
    /** What GitHub said holds for so long. */
    public static final Duration ASK_EVERY = Duration.ofMinutes(10);

    /** The same while GitHub cannot be asked. */
    public static final Duration HOLDS = Duration.ofHours(1);

    private static final Duration ASK_AGAIN_AFTER = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger("io.mergewright.login");

    private final Doors doors;
    private final Inquiry inquiry;
    private final Sessions sessions;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    private Presence(Doors doors, Inquiry inquiry, Books books) {
        this.doors = doors;
        this.inquiry = inquiry;
        this.sessions = books.sessions();
        this.people = books.people();
        this.audit = books.audit();
        this.clock = books.clock();
    }

    public static Presence of(GitHubApp github, AccessSettings settings, Doors doors, Books books) {
        return new Presence(doors, new Inquiry(github, new EntryRules(settings)), books);
    }

    /** Where it is written down who is here. */
    public record Books(Sessions sessions, People people, AuditLog audit, Clock clock) {}

    /** What came of somebody who holds a token of GitHub. */
    sealed interface Entry {
        /** A session. */
        record Begun(Person person, String secret) implements Entry {}

        /** Nothing: it is nobody who is let in. */
        record Stranger(String login, String doubt) implements Entry {}

        /** Nothing: GitHub does not say who it is. */
        record Unknown(String why) implements Entry {}
    }

    Entry enter(String token, Origin origin) {
        Look look = inquiry.look(token);
        if (look instanceof Look.Admitted admitted) {
            Person person = admitted.person();
            people.confirm(person, admitted.githubId());
            audit.add(
                    person.login(),
                    "sign in",
                    "",
                    "by GitHub, as %s, from %s%s"
                            .formatted(person.role().label(), origin.address(), sentence(admitted.doubt())));
            return new Entry.Begun(person, sessions.begin(person, origin, token));
        }
        if (look instanceof Look.Stranger stranger) {
            shutOut(stranger.login());
            audit.add(
                    stranger.login(),
                    "sign-in refused",
                    "",
                    "not one of those who may sign in, from %s%s"
                            .formatted(origin.address(), sentence(stranger.doubt())));
            return new Entry.Stranger(stranger.login(), stranger.doubt());
        }
        return new Entry.Unknown(look instanceof Look.Silence silence ? silence.reason() : "the token is refused");
    }

    private static String sentence(String doubt) {
        return doubt.isEmpty() ? "" : "; " + doubt;
    }

    /** The session of the cookie {@code secret}; empty when it is over, or is so now. */
    public Optional<Session> find(String secret) {
        return sessions.find(secret)
                .filter(session -> session.isByGitHub() == doors.areByGitHub())
                .flatMap(session -> session.isByGitHub() ? confirmed(session, secret) : Optional.of(session));
    }

    private Optional<Session> confirmed(Session session, String secret) {
        boolean due = isPast(session.confirmedAt(), ASK_EVERY) && isPast(session.askedAt(), ASK_AGAIN_AFTER);
        if (!due || !sessions.claim(session)) {
            return stillHolds(session);
        }
        Look look = Sealed.open(secret, session.sealed()).map(inquiry::look).orElseGet(Look.Over::new);
        if (look instanceof Look.Admitted admitted) {
            return Optional.of(confirm(session, admitted));
        }
        if (look instanceof Look.Silence silence) {
            LOG.log(Level.WARNING, "GitHub does not say what {0} may see: {1}", new Object[] {
                session.person().login(), silence.reason()
            });
            return stillHolds(session);
        }
        over(session, secret, look);
        return Optional.empty();
    }

    private Optional<Session> stillHolds(Session session) {
        return Optional.of(session).filter(one -> !isPast(one.confirmedAt(), HOLDS));
    }

    private boolean isPast(Instant time, Duration life) {
        return !clock.instant().isBefore(time.plus(life));
    }

    private Session confirm(Session session, Look.Admitted admitted) {
        Person before = session.person();
        Person person = admitted.person();
        people.confirm(person, admitted.githubId());
        sessions.confirm(session, person);
        if (person.role() != before.role()) {
            audit.add(
                    person.login(),
                    "role changed",
                    "",
                    "from %s to %s"
                            .formatted(before.role().label(), person.role().label()));
        }
        return session.of(person);
    }

    private void over(Session session, String secret, Look look) {
        String login = session.person().login();
        if (look instanceof Look.Stranger stranger) {
            shutOut(login);
            audit.add(login, "sign out", "", "no more one of those who may sign in" + sentence(stranger.doubt()));
        } else {
            sessions.end(secret);
            audit.add(login, "sign out", "", "GitHub no more takes the token of the session");
        }
    }

    private void shutOut(String login) {
        people.refuse(login);
        sessions.endOthers(login, 0);
    }
}
