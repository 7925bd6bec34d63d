package io.mergewright.pages.account;

import io.mergewright.access.ApiTokens;
import io.mergewright.access.AuditLog;
import io.mergewright.access.Person;
import io.mergewright.access.Sessions;
import io.mergewright.pages.account.AccountViews.Me;
import io.mergewright.pages.account.AccountViews.NewToken;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /account}: who I am here, where I am signed in, and my tokens. */
public final class AccountPages {
    private final SessionActions sessions;
    private final TokenActions tokens;

    public AccountPages(Sessions sessions, ApiTokens tokens, AuditLog audit, Clock clock) {
        this.sessions = new SessionActions(sessions, audit);
        this.tokens = new TokenActions(tokens, audit, clock);
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> own = List.of(
                Endpoint.get("/account", Rule.VIEWER, "Who you are here", visit -> page(visit, Optional.empty())),
                Endpoint.post("/account/tokens", Rule.VIEWER, "Make an API token", this::makeAndShow),
                Endpoint.get(Endpoint.API + "/me", Rule.VIEWER, "Who you are here", visit -> Reply.data(me(visit)))
                        .answers(Me.class));
        return Stream.of(own, sessions.endpoints(), tokens.endpoints())
                .flatMap(List::stream)
                .toList();
    }

    private static Me me(Visit visit) {
        Person person = visit.person();
        return new Me(
                person.login(),
                person.role().label(),
                person.visibility().everything(),
                person.visibility().repositories().stream()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
    }

    /** No redirection: the token is on this one answer, and nowhere else. */
    private Reply makeAndShow(Visit visit) {
        return tokens.make(visit)
                .map(made -> page(visit, Optional.of(NewToken.of(made))))
                .orElseGet(TokenActions::tooMany);
    }

    private Reply page(Visit visit, Optional<NewToken> made) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "account", me(visit),
                "sessions", sessions.list(visit).sessions(),
                "tokens", tokens.list(visit).tokens(),
                "scopes", Scope.within(visit.person().role()),
                "days", List.of(7, 30, TokenActions.USUAL_DAYS, 180, TokenActions.MOST_DAYS),
                "usual", TokenActions.USUAL_DAYS));
        made.ifPresent(token -> data.put("made", token));
        return Reply.page("account", data);
    }
}
