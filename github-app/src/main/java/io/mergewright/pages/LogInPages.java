package io.mergewright.pages;

import io.mergewright.access.Person;
import io.mergewright.access.TokenKind;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.util.List;
import java.util.Map;

/** How people come in and leave: by the link in the log of a server on their own machine. */
final class LogInPages {
    private static final String FIRST = "/settings";

    private final Parts parts;

    LogInPages(Parts parts) {
        this.parts = parts;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/login", Rule.ANYBODY, "How to sign in", this::show),
                Endpoint.get("/link", Rule.ANYBODY, "Sign in by the link in the log", this::byLink),
                Endpoint.post("/logout", Rule.VIEWER, "Sign out", this::leave));
    }

    private Reply show(Visit visit) {
        return Reply.page("login", Map.of("next", visit.parameters().raw("next")));
    }

    private Reply byLink(Visit visit) {
        if (parts.wrongKeys().isTooMany(visit.address())) {
            return new Reply.Problem(429, "Too many wrong keys", "Wait a minute.");
        }
        if (!parts.tokens().use(TokenKind.LINK, visit.parameters().text("key"))) {
            parts.wrongKeys().count(visit.address());
            return new Reply.Problem(
                    403,
                    "This link is used up",
                    "Each is good for one use within a day. Start the server anew: it writes another into its log.");
        }
        Person person = Person.operator();
        parts.audit().add(person.login(), "sign in", "", "by the link in the log, from " + visit.address());
        return new Reply.SignIn(parts.sessions().begin(person), FIRST);
    }

    private Reply leave(Visit visit) {
        parts.audit().add(visit.person().login(), "sign out", "", "");
        return new Reply.SignOut("/login");
    }
}
