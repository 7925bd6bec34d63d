package io.mergewright.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.access.ApiTokens.Made;
import io.mergewright.access.AuditLog.Entry;
import io.mergewright.access.AuditLog.Wanted;
import io.mergewright.access.Session.Origin;
import io.mergewright.simulator.ManualClock;
import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of people, sessions, tokens and deeds, on every database. */
abstract class AccessContract {
    private static final Person ADA = new Person("Ada", Role.REVIEWER, Visibility.of(Set.of("acme/shop", "acme/lab")));
    private static final long ID = 7;
    private static final Duration DAY = Duration.ofDays(1);

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-02T09:00:00Z"));
    private Store store;
    private Sessions sessions;
    private People people;
    private ApiTokens tokens;
    private AuditLog audit;
    private volatile boolean welcome = true;

    abstract StoreSettings emptyDatabase() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(emptyDatabase(), clock);
        store.migrate("io/mergewright/server/migration", "server_schema_history");
        sessions = new Sessions(store, clock);
        people = new People(store, clock);
        tokens = new ApiTokens(store, people, id -> welcome, clock);
        audit = new AuditLog(store, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Made token(Role scope) {
        people.confirm(ADA, ID);
        return tokens.make(ADA, "script", scope, DAY).orElseThrow();
    }

    @Test
    void shouldKnowASessionByItsSecretOnly() {
        String secret = sessions.begin(ADA, new Origin("192.0.2.1", "Browser/1"), "ghu_secret");

        Session found = sessions.find(secret).orElseThrow();

        assertThat(found.person()).isEqualTo(ADA);
        assertThat(found.origin()).isEqualTo(new Origin("192.0.2.1", "Browser/1"));
        assertThat(Sealed.open(secret, found.sealed())).contains("ghu_secret");
        assertThat(found.isByGitHub()).isTrue();
        assertThat(sessions.find("another")).isEmpty();
    }

    @Test
    void shouldEndSessionsAfterTwelveHoursHoweverMuchTheyAreUsed() {
        String secret = sessions.begin(ADA);

        for (int hour = 1; hour < 12; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(sessions.find(secret)).isPresent();
        }
        clock.advance(Duration.ofHours(1));

        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void shouldEndSessionsThatAreNotUsedForTwoHours() {
        String secret = sessions.begin(ADA);

        clock.advance(Sessions.IDLE);

        assertThat(sessions.find(secret)).isEmpty();
        assertThat(sessions.of("Ada")).isEmpty();
    }

    @Test
    void shouldForgetSessionsThatAreOver() {
        sessions.begin(ADA);
        clock.advance(Sessions.LONGEST);

        sessions.begin(ADA);

        int kept = store.database()
                .statement(
                        "count",
                        handle -> handle.createQuery("SELECT COUNT(*) FROM web_session")
                                .mapTo(Integer.class)
                                .one());
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void shouldEndOnlySessionsOfTheSamePerson() {
        String mine = sessions.begin(ADA);
        String other = sessions.begin(ADA);
        String foreign = sessions.begin(new Person("bob", Role.VIEWER, Visibility.EVERYTHING));
        long id = sessions.find(mine).orElseThrow().id();
        long idOfBob = sessions.find(foreign).orElseThrow().id();

        boolean reached = sessions.end("Ada", idOfBob);
        int ended = sessions.endOthers("Ada", id);

        assertThat(reached).isFalse();
        assertThat(ended).isEqualTo(1);
        assertThat(sessions.find(mine)).isPresent();
        assertThat(sessions.find(other)).isEmpty();
        assertThat(sessions.find(foreign)).isPresent();
    }

    @Test
    void shouldLetOneOfSeveralAskAboutASession() {
        Session session =
                sessions.find(sessions.begin(ADA, Origin.UNKNOWN, "token")).orElseThrow();
        clock.advance(Duration.ofMinutes(10));

        assertThat(sessions.claim(session)).isTrue();
        assertThat(sessions.claim(session)).isFalse();
    }

    @Test
    void shouldKeepWhatWasConfirmed() {
        String secret = sessions.begin(ADA, Origin.UNKNOWN, "token");
        clock.advance(Duration.ofMinutes(10));
        var now = new Person("ada-renamed", Role.ADMIN, Visibility.of(Set.of()));

        sessions.confirm(sessions.find(secret).orElseThrow(), now);

        Session found = sessions.find(secret).orElseThrow();
        assertThat(found.person()).isEqualTo(now);
        assertThat(found.confirmedAt()).isEqualTo(clock.instant());
    }

    @Test
    void shouldLetATokenDoWhatItsScopeSaysAndSeeWhatItsOwnerSees() {
        Person reading = tokens.find(token(Role.VIEWER).secret()).orElseThrow();

        assertThat(reading.role()).isEqualTo(Role.VIEWER);
        assertThat(reading.visibility()).isEqualTo(ADA.visibility());
        assertThat(token(Role.REVIEWER).secret()).matches("mgw_[A-Za-z0-9_-]{43}");
    }

    @Test
    void shouldNeverLetATokenDoMoreThanItsOwner() {
        String secret = token(Role.REVIEWER).secret();

        people.confirm(new Person("ada", Role.VIEWER, Visibility.of(Set.of("acme/lab"))), ID);

        Person found = tokens.find(secret).orElseThrow();
        assertThat(found.role()).isEqualTo(Role.VIEWER);
        assertThat(found.visibility().repositories()).containsExactly("acme/lab");
        assertThatThrownBy(() -> tokens.make(ADA, "x", Role.ADMIN, DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tokens.make(ADA, "x", Role.VIEWER, Duration.ofDays(366)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTakeNoTokenThatExpiredOrWasRevoked() {
        Made expiring = token(Role.VIEWER);
        Made revoked = token(Role.VIEWER);

        assertThat(tokens.revoke("bob", revoked.token().id())).isEmpty();
        assertThat(tokens.find(revoked.secret())).isPresent();
        assertThat(tokens.revoke("ADA", revoked.token().id())).contains("script");
        clock.advance(DAY.minusSeconds(1));
        assertThat(tokens.find(expiring.secret())).isPresent();
        clock.advance(Duration.ofSeconds(1));

        assertThat(tokens.find(expiring.secret())).isEmpty();
        assertThat(tokens.find(revoked.secret())).isEmpty();
        assertThat(tokens.find("mgw_anything")).isEmpty();
        assertThat(tokens.find("")).isEmpty();
    }

    @Test
    void shouldTakeNoTokenOfWhoMayNotComeInAnyMore() {
        String secret = token(Role.VIEWER).secret();

        people.refuse("ada");
        assertThat(tokens.find(secret)).isEmpty();
        people.confirm(ADA, ID);
        assertThat(tokens.find(secret)).isPresent();
        welcome = false;
        assertThat(tokens.find(secret)).isEmpty();
    }

    @Test
    void shouldTakeNoTokenOfWhoWasNotHereForThirtyDays() {
        people.confirm(ADA, ID);
        String secret = tokens.make(ADA, "long", Role.VIEWER, ApiTokens.LONGEST)
                .orElseThrow()
                .secret();

        clock.advance(People.REMEMBERED.minusSeconds(1));
        assertThat(tokens.find(secret)).isPresent();
        clock.advance(Duration.ofSeconds(1));

        assertThat(tokens.find(secret)).isEmpty();
    }

    @Test
    void shouldTakeNoTokenOfWhoHadTheNameBefore() {
        String secret = token(Role.VIEWER).secret();

        people.confirm(ADA, ID + 1);

        assertThat(tokens.find(secret)).isEmpty();
        assertThat(tokens.of("ada")).isEmpty();
    }

    @Test
    void shouldTellWhenATokenWasUsedLast() {
        String secret = token(Role.VIEWER).secret();
        assertThat(tokens.of("ada").get(0).usedAt()).isEmpty();

        clock.advance(Duration.ofHours(1));
        tokens.find(secret);

        assertThat(tokens.of("ada").get(0).usedAt()).contains(clock.instant());
    }

    @Test
    void shouldMakeNoMoreTokensThanAreEnough() {
        for (int i = 0; i < ApiTokens.MOST; i++) {
            assertThat(tokens.make(ADA, "one", Role.VIEWER, DAY)).isPresent();
        }

        assertThat(tokens.make(ADA, "more", Role.VIEWER, DAY)).isEmpty();
    }

    @Test
    void shouldFindWhatWasDoneByWhomAndWhat() {
        audit.add("ada", "reject", "s1", "no");
        audit.add("bob", "reject", "s2", "");
        audit.add("ada", "sign out", "", "nul \u0000 and " + "x".repeat(3_000));

        assertThat(audit.find(Wanted.ALL, 10)).extracting(Entry::login).containsExactly("ada", "bob", "ada");
        assertThat(audit.find(new Wanted("ada", "", Long.MAX_VALUE), 10)).hasSize(2);
        assertThat(audit.find(new Wanted("ada", "reject", Long.MAX_VALUE), 10))
                .extracting(Entry::subject)
                .containsExactly("s1");
        assertThat(audit.find(new Wanted("' OR 1=1 --", "", Long.MAX_VALUE), 10))
                .isEmpty();
        assertThat(audit.actions()).containsExactly("reject", "sign out");
    }

    @Test
    void shouldSeeATokenForTheFirstTimeOnce() {
        var keys = new Tokens(store, clock);

        assertThat(keys.isFirst(TokenKind.ANSWER, "answer")).isTrue();
        assertThat(keys.isFirst(TokenKind.ANSWER, "answer")).isFalse();
        assertThat(keys.isGood(TokenKind.LINK, "answer")).isFalse();
    }
}
