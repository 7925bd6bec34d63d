package io.mergewright.pages.account;

import io.mergewright.access.ApiTokens;
import io.mergewright.access.ApiTokens.Made;
import io.mergewright.access.AuditLog;
import io.mergewright.access.Person;
import io.mergewright.pages.account.AccountViews.NewToken;
import io.mergewright.pages.account.AccountViews.Revoked;
import io.mergewright.pages.account.AccountViews.ShownToken;
import io.mergewright.pages.account.AccountViews.TokenList;
import io.mergewright.web.BadInputException;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameter;
import io.mergewright.web.Parameters;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The tokens of somebody's programs. */
final class TokenActions {
    static final int MOST_DAYS = 365;
    static final int USUAL_DAYS = 90;

    private static final String API = Endpoint.API + "/tokens";
    private static final int LONGEST_NAME = 60;

    private final ApiTokens tokens;
    private final AuditLog audit;
    private final Clock clock;

    TokenActions(ApiTokens tokens, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/account/tokens/{id}/revoke", Rule.VIEWER, "Revoke one of your API tokens", visit -> {
                    Reply reply = revoke(visit);
                    return reply instanceof Reply.Data ? new Reply.Redirect("/account") : reply;
                }),
                Endpoint.get(API, Rule.VIEWER, "Your API tokens", visit -> Reply.data(list(visit)))
                        .answers(TokenList.class),
                Endpoint.post(API, Rule.VIEWER, "Make an API token; its text is told this once", this::makeByProgram)
                        .takes(
                                Parameter.text("name", "What it is for, at most " + LONGEST_NAME + " characters.")
                                        .needed(),
                                Parameter.text(
                                        "scope", "read, decide or admin; no more than you may; read unless given."),
                                Parameter.number(
                                        "days",
                                        "After how many days it expires; %d unless given, %d at most."
                                                .formatted(USUAL_DAYS, MOST_DAYS)))
                        .answers(NewToken.class),
                Endpoint.delete(API + "/{id}", Rule.VIEWER, "Revoke one of your API tokens", this::revoke)
                        .answers(Revoked.class));
    }

    TokenList list(Visit visit) {
        return new TokenList(tokens.of(visit.person().login()).stream()
                .map(token -> ShownToken.of(token, clock.instant()))
                .toList());
    }

    /** A token cannot make itself last for ever. */
    private Reply makeByProgram(Visit visit) {
        if (visit.device().session() == 0) {
            return new Reply.Problem(
                    403, "Not with a token", "Tokens are made by people who are signed in, not by other tokens.");
        }
        return make(visit).<Reply>map(made -> Reply.data(NewToken.of(made))).orElseGet(TokenActions::tooMany);
    }

    static Reply tooMany() {
        return new Reply.Problem(409, "Too many tokens", "You have %d: revoke one first.".formatted(ApiTokens.MOST));
    }

    /** Empty when there are too many. */
    Optional<Made> make(Visit visit) {
        Person person = visit.person();
        Parameters form = visit.form();
        String name = form.text("name", LONGEST_NAME);
        if (name.isEmpty()) {
            throw new BadInputException("name must say what the token is for");
        }
        Scope scope = form.oneOf("scope", Scope.values(), Scope::label).orElse(Scope.READ);
        if (!person.may(scope.role())) {
            throw new BadInputException("scope must be no more than you may: you are "
                    + person.role().label());
        }
        int days = form.number("days", 1, MOST_DAYS, USUAL_DAYS);
        Optional<Made> made = tokens.make(person, name, scope.role(), Duration.ofDays(days));
        made.ifPresent(one -> audit.add(
                person.login(),
                "make token",
                Long.toString(one.token().id()),
                "%s, %s, for %d days".formatted(name, scope.label(), days)));
        return made;
    }

    private Reply revoke(Visit visit) {
        if (ReadOnly.is(visit)) {
            return ReadOnly.REFUSAL;
        }
        long id = visit.parameters().number("id", 1, Long.MAX_VALUE, 0);
        String login = visit.person().login();
        return tokens.revoke(login, id)
                .<Reply>map(name -> {
                    audit.add(login, "revoke token", Long.toString(id), name);
                    return Reply.data(new Revoked(id, name));
                })
                .orElseGet(() -> Reply.notFound("You have no such token; it may be revoked already."));
    }
}
