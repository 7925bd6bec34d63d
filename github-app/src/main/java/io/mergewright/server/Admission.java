package io.mergewright.server;

import io.mergewright.access.ApiTokens;
import io.mergewright.access.Person;
import io.mergewright.access.Sessions;
import io.mergewright.access.WrongKeys;
import io.mergewright.login.Presence;
import io.mergewright.web.Device;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Reply;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Finds out who sends a request: by the cookie of a session or, on routes for programs, by a token. */
final class Admission {
    /** The cookie of a session. */
    static final String COOKIE = "mergewright-session";

    /** The cookie of a sign-in that is under way. */
    static final String JOURNEY = "mergewright-login";

    static final Guest NOBODY = new Guest(Optional.empty(), 0, "", "", Optional.empty());

    private static final String BEARER = "bearer ";
    private static final Reply.Problem WRONG_TOKEN = new Reply.Problem(
            401,
            "Not a good token",
            "The token is wrong, expired or revoked, or its owner has not signed in for 30 days or may not any more.");
    private static final Reply.Problem TOO_MANY =
            new Reply.Problem(429, "Too many wrong tokens", "Wait a minute before the next.");

    private final Presence presence;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final WrongKeys wrong;

    Admission(Presence presence, Sessions sessions, ApiTokens tokens, WrongKeys wrong) {
        this.presence = presence;
        this.sessions = sessions;
        this.tokens = tokens;
        this.wrong = wrong;
    }

    /**
     * Who sends a request.
     *
     * @param session the number of the session; 0 where there is none
     * @param secret what the cookie holds; empty where there is none
     * @param formToken what forms of this guest have to carry; empty where they need none
     * @param refusal what is answered instead of anything else
     */
    record Guest(
            Optional<Person> person, long session, String secret, String formToken, Optional<Reply.Problem> refusal) {
        static Guest withToken(Optional<Person> person, Optional<Reply.Problem> refusal) {
            return new Guest(person, 0, "", "", refusal);
        }

        /** Whether {@code request} may change something: it was meant, and not made by a page of somebody else. */
        boolean mayChange(HttpServerRequest request, String sent) {
            String token = sent.isEmpty() ? String.valueOf(request.getHeader("X-CSRF-Token")) : sent;
            return isByToken()
                    || (!new Browser(request).isForeign() && (formToken.isEmpty() || same(formToken, token)));
        }

        /** No page of somebody else makes a browser send a token, which it does not know. */
        private boolean isByToken() {
            return person.isPresent() && session == 0;
        }

        private static boolean same(String one, String other) {
            return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        }

        Device device(HttpServerRequest request) {
            var browser = new Browser(request);
            return new Device(session, browser.cookie(JOURNEY).orElse(""), browser.own(), browser.program());
        }
    }

    /** Where a token is sent, cookies do not count. */
    Guest of(HttpServerRequest request, Endpoint endpoint) {
        String header = String.valueOf(request.getHeader("Authorization"));
        if (endpoint.isApi() && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return byToken(header.substring(BEARER.length()).strip(), new Browser(request).address());
        }
        return bySession(request);
    }

    /** Who sends a request, by the cookie of a session. */
    Guest bySession(HttpServerRequest request) {
        return new Browser(request)
                .cookie(COOKIE)
                .flatMap(secret -> presence.find(secret)
                        .map(session -> new Guest(
                                Optional.of(session.person()),
                                session.id(),
                                secret,
                                Sessions.formToken(secret),
                                Optional.empty())))
                .orElse(NOBODY);
    }

    /** A good token is taken however many wrong ones came from the same address, which many people may share. */
    private Guest byToken(String token, String address) {
        Optional<Person> person = tokens.find(token);
        if (person.isPresent()) {
            return Guest.withToken(person, Optional.empty());
        }
        boolean tooMany = wrong.isTooMany(address);
        wrong.count(address);
        return Guest.withToken(Optional.empty(), Optional.of(tooMany ? TOO_MANY : WRONG_TOKEN));
    }

    /** The session of {@code guest} is over. */
    void end(Guest guest) {
        if (!guest.secret().isEmpty()) {
            sessions.end(guest.secret());
        }
    }
}
