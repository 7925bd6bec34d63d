package io.mergewright.pages.account;

import io.mergewright.access.ApiTokens.ApiToken;
import io.mergewright.access.ApiTokens.Made;
import io.mergewright.access.Session;
import io.mergewright.access.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What pages and programs get to see of accounts. */
final class AccountViews {
    private AccountViews() {}

    /** Whoever asks; {@code repositories} are empty for somebody who sees {@code everything}. */
    record Me(String login, String role, boolean everything, List<String> repositories) {}

    /** A browser that is signed in; {@code current} for the one that asks. */
    record ShownSession(
            long id, boolean current, String address, String program, Instant begun, Instant used, Instant ends) {
        static ShownSession of(Session session, long current) {
            return new ShownSession(
                    session.id(),
                    session.id() == current,
                    session.origin().address(),
                    session.origin().program(),
                    session.begunAt(),
                    session.usedAt(),
                    session.begunAt().plus(Sessions.LONGEST));
        }
    }

    /** All browsers of one person, the one that was used last first. */
    record SessionList(List<ShownSession> sessions) {}

    /** How many sessions were ended. */
    record Ended(int ended) {}

    /** A token, without its text. */
    record ShownToken(
            long id,
            String name,
            String scope,
            Instant made,
            Instant expires,
            boolean expired,
            Optional<Instant> used) {
        static ShownToken of(ApiToken token, Instant now) {
            return new ShownToken(
                    token.id(),
                    token.name(),
                    Scope.of(token.scope()).label(),
                    token.madeAt(),
                    token.expiresAt(),
                    !now.isBefore(token.expiresAt()),
                    token.usedAt());
        }
    }

    /** All tokens of one person, the newest first. */
    record TokenList(List<ShownToken> tokens) {}

    /** A token that was just made; {@code token} is its text, which is shown this once. */
    record NewToken(long id, String name, String scope, Instant expires, String token) {
        static NewToken of(Made made) {
            var token = made.token();
            return new NewToken(
                    token.id(), token.name(), Scope.of(token.scope()).label(), token.expiresAt(), made.secret());
        }
    }

    /** What was revoked. */
    record Revoked(long id, String name) {}
}
