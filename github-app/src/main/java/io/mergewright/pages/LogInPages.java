package io.mergewright.pages;

import io.mergewright.access.AuditLog;
import io.mergewright.access.People;
import io.mergewright.access.Person;
import io.mergewright.access.Session.Origin;
import io.mergewright.access.Sessions;
import io.mergewright.access.TokenKind;
import io.mergewright.access.Tokens;
import io.mergewright.access.WrongKeys;
import io.mergewright.login.LogIn;
import io.mergewright.login.LogIn.Outcome;
import io.mergewright.web.Endpoint;
import io.mergewright.web.OwnPath;
import io.mergewright.web.QueryText;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How people come in and leave: by GitHub or, as long as that is not set up, by the link in the log of a server on their own machine. */
final class LogInPages {
    private static final String FIRST = "/overview";

    private final LogIn logIn;
    private final Tokens keys;
    private final WrongKeys wrongKeys;
    private final Sessions sessions;
    private final People people;
    private final AuditLog audit;

    LogInPages(Parts parts) {
        this.logIn = parts.logIn();
        this.keys = parts.tokens();
        this.wrongKeys = parts.wrongKeys();
        this.sessions = parts.sessions();
        this.people = parts.people();
        this.audit = parts.audit();
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/login", Rule.ANYBODY, "How to sign in", this::show),
                Endpoint.get("/login/github", Rule.ANYBODY, "Sign in by GitHub: go there", this::depart),
                Endpoint.get(LogIn.CALLBACK, Rule.ANYBODY, "Sign in by GitHub: come back", this::arrive),
                Endpoint.get("/link", Rule.ANYBODY, "Sign in by the link in the log", this::byLink),
                Endpoint.post("/logout", Rule.VIEWER, "Sign out", this::leave));
    }

    private Reply show(Visit visit) {
        String next = next(visit);
        String ready =
                logIn.doors().areByGitHub() && !logIn.hasAddress(visit.device().own())
                        ? "address"
                        : logIn.doors().setting().name().toLowerCase(Locale.ROOT);
        return Reply.page(
                "login",
                Map.of(
                        "query",
                        next.equals(FIRST) ? "" : "?next=" + QueryText.encoded(next),
                        "ready",
                        ready,
                        "here",
                        visit.device().isAtTheMachine(),
                        "callback",
                        LogIn.CALLBACK));
    }

    private static String next(Visit visit) {
        return OwnPath.of(visit.parameters().raw("next"), FIRST);
    }

    private Reply depart(Visit visit) {
        return logIn.begin(next(visit), visit.device().own())
                .<Reply>map(departure -> new Reply.Depart(departure.address().toString(), departure.cookie()))
                .orElseGet(() -> new Reply.Redirect("/login"));
    }

    private Reply arrive(Visit visit) {
        var device = visit.device();
        if (visit.parameters().has("error")) {
            return problem(403, "GitHub was not allowed to say who you are. Sign in anew if that was not meant.");
        }
        var outcome = logIn.finish(new LogIn.Return(
                visit.parameters().text("code"),
                visit.parameters().text("state"),
                device.journey(),
                device.own(),
                origin(visit)));
        return outcome instanceof Outcome.SignedIn signedIn
                ? new Reply.SignIn(signedIn.secret(), OwnPath.of(signedIn.next(), FIRST))
                : problem(((Outcome.Refused) outcome).status(), ((Outcome.Refused) outcome).reason());
    }

    private static Reply problem(int status, String reason) {
        return new Reply.Problem(status, "Not signed in", reason);
    }

    private static Origin origin(Visit visit) {
        return new Origin(visit.address(), visit.device().program());
    }

    private Reply byLink(Visit visit) {
        if (logIn.doors().areByGitHub() || !visit.device().isAtTheMachine()) {
            return new Reply.Problem(
                    403,
                    "Not by a link",
                    "The link in the log is for a browser on the machine of the server, as long as nobody has set up how people sign in.");
        }
        if (wrongKeys.isTooMany(visit.address())) {
            return new Reply.Problem(429, "Too many wrong keys", "Wait a minute.");
        }
        if (!keys.use(TokenKind.LINK, visit.parameters().text("key"))) {
            wrongKeys.count(visit.address());
            audit.add(AuditLog.NOBODY, "sign-in refused", "", "a wrong link, from " + visit.address());
            return new Reply.Problem(
                    403,
                    "This link is used up",
                    "Each is good for one use within a day. Start the server anew: it writes another into its log.");
        }
        Person person = Person.operator();
        people.confirm(person, People.NOT_OF_GITHUB);
        audit.add(person.login(), "sign in", "", "by the link in the log, as admin, from " + visit.address());
        return new Reply.SignIn(sessions.begin(person, origin(visit), ""), next(visit));
    }

    /** The session ends with the reply. */
    private Reply leave(Visit visit) {
        audit.add(visit.person().login(), "sign out", "", "");
        return new Reply.SignOut("/login");
    }
}
