package io.mergewright.pages.account;

import io.mergewright.access.AuditLog;
import io.mergewright.access.Sessions;
import io.mergewright.pages.account.AccountViews.Ended;
import io.mergewright.pages.account.AccountViews.SessionList;
import io.mergewright.pages.account.AccountViews.ShownSession;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.util.List;

/** The browsers in which somebody is signed in, and how to sign out in them from elsewhere. */
final class SessionActions {
    private static final String API = Endpoint.API + "/sessions";

    private final Sessions sessions;
    private final AuditLog audit;

    SessionActions(Sessions sessions, AuditLog audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        "/account/sessions/others/end",
                        Rule.VIEWER,
                        "Sign out in all other browsers",
                        visit -> shown(endOthers(visit))),
                Endpoint.post(
                        "/account/sessions/{id}/end",
                        Rule.VIEWER,
                        "Sign out in another browser",
                        visit -> shown(end(visit))),
                Endpoint.get(
                                API,
                                Rule.VIEWER,
                                "The browsers in which you are signed in",
                                visit -> Reply.data(list(visit)))
                        .answers(SessionList.class),
                Endpoint.delete(API + "/{id}", Rule.VIEWER, "Sign out in another browser", this::end)
                        .answers(Ended.class),
                Endpoint.delete(API, Rule.VIEWER, "Sign out in all other browsers", this::endOthers)
                        .answers(Ended.class));
    }

    SessionList list(Visit visit) {
        return new SessionList(sessions.of(visit.person().login()).stream()
                .map(session -> ShownSession.of(session, visit.device().session()))
                .toList());
    }

    private static Reply shown(Reply reply) {
        return reply instanceof Reply.Data ? new Reply.Redirect("/account") : reply;
    }

    private Reply end(Visit visit) {
        if (ReadOnly.is(visit)) {
            return ReadOnly.REFUSAL;
        }
        long id = visit.parameters().number("id", 1, Long.MAX_VALUE, 0);
        if (!sessions.end(visit.person().login(), id)) {
            return Reply.notFound("You have no such session; it may be over already.");
        }
        audit.add(visit.person().login(), "end session", Long.toString(id), "");
        return Reply.data(new Ended(1));
    }

    /** All of them, for a program with a token. */
    private Reply endOthers(Visit visit) {
        if (ReadOnly.is(visit)) {
            return ReadOnly.REFUSAL;
        }
        int ended = sessions.endOthers(visit.person().login(), visit.device().session());
        audit.add(visit.person().login(), "end session", "", ended + " others");
        return Reply.data(new Ended(ended));
    }
}
