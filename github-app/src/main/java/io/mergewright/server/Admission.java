package io.mergewright.server;

import io.mergewright.access.Person;
import io.mergewright.access.Sessions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Finds out who sends a request: by the cookie of a session. */
final class Admission {
    /** The cookie. */
    static final String COOKIE = "mergewright-session";

    static final Guest NOBODY = new Guest(Optional.empty(), "", "");

    private final Sessions sessions;

    Admission(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Who sends a request.
     *
     * @param session what the cookie holds; empty where there is none
     * @param formToken what forms of this guest have to carry; empty where they need none
     */
    record Guest(Optional<Person> person, String session, String formToken) {
        /** Whether {@code request} may change something: it was meant, and not made by a page of somebody else. */
        boolean mayChange(HttpServerRequest request, String sent) {
            String token = sent.isEmpty() ? String.valueOf(request.getHeader("X-CSRF-Token")) : sent;
            return !new Browser(request).isForeign() && (formToken.isEmpty() || same(formToken, token));
        }

        private static boolean same(String one, String other) {
            return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        }
    }

    Guest of(HttpServerRequest request) {
        return new Browser(request)
                .cookie(COOKIE)
                .flatMap(secret -> sessions.find(secret)
                        .map(person -> new Guest(Optional.of(person), secret, Sessions.formToken(secret))))
                .orElse(NOBODY);
    }
}
