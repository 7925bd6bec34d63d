package io.mergewright.server;

import io.mergewright.access.Role;
import io.mergewright.server.Admission.Guest;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Reply;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends what routes answer. */
final class Replies {
    private static final int SEE_OTHER = 303;
    private static final int TOO_MANY = 429;
    private static final Duration LONGEST_JOURNEY = Duration.ofMinutes(10);

    private final Pages pages;

    Replies(Pages pages) {
        this.pages = pages;
    }

    void send(RoutingContext context, Endpoint endpoint, Guest guest, Reply reply) {
        if (reply instanceof Reply.Page page) {
            pages.show(context, page.status(), page.template(), framed(endpoint, guest, page.data()));
        } else if (reply instanceof Reply.Data data) {
            json(context, data.status(), "application/json", data.value());
        } else if (reply instanceof Reply.Download file) {
            download(context, file);
        } else if (reply instanceof Reply.Redirect redirect) {
            redirect(context, redirect.to());
        } else if (reply instanceof Reply.Depart depart) {
            new Browser(context.request()).keep(Admission.JOURNEY, depart.cookie(), LONGEST_JOURNEY);
            context.response()
                    .setStatusCode(SEE_OTHER)
                    .putHeader("Location", depart.address())
                    .putHeader("Cache-Control", "no-store")
                    .end();
        } else if (reply instanceof Reply.SignIn signIn) {
            var browser = new Browser(context.request());
            browser.drop(Admission.JOURNEY);
            browser.keep(Admission.COOKIE, signIn.secret(), CookieSameSite.LAX);
            redirect(context, signIn.to());
        } else if (reply instanceof Reply.SignOut signOut) {
            new Browser(context.request()).drop(Admission.COOKIE);
            redirect(context, signOut.to());
        } else if (reply instanceof Reply.Problem problem) {
            problem(context, endpoint, guest, problem);
        }
    }

    /** With what the frame around each page needs. */
    private static Map<String, Object> framed(Endpoint endpoint, Guest guest, Map<String, Object> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("csrf", guest.formToken());
        all.put("section", endpoint.path().replaceFirst("^/([a-z]*).*", "$1"));
        guest.person().ifPresent(person -> {
            all.put("me", person.login());
            all.put("reviewer", person.may(Role.REVIEWER));
            all.put("admin", person.may(Role.ADMIN));
        });
        return all;
    }

    private static void json(RoutingContext context, int status, String type, Object value) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-store")
                .end(JsonText.of(value));
    }

    private static void download(RoutingContext context, Reply.Download file) {
        context.response()
                .putHeader("Content-Type", file.mediaType())
                .putHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"")
                .putHeader("Cache-Control", "no-store")
                .end(file.text());
    }

    private static void redirect(RoutingContext context, String to) {
        String root = Pages.root(context.request().path());
        context.response()
                .setStatusCode(SEE_OTHER)
                .putHeader("Location", root + to.substring(1))
                .putHeader("Cache-Control", "no-store")
                .end();
    }

    /** Source of its form for programs: RFC 9457, "Problem Details for HTTP APIs". */
    private void problem(RoutingContext context, Endpoint endpoint, Guest guest, Reply.Problem problem) {
        if (problem.status() == TOO_MANY) {
            context.response().putHeader("Retry-After", "60");
        }
        if (endpoint.isApi()) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("type", "about:blank");
            members.put("title", problem.title());
            members.put("status", problem.status());
            members.put("detail", problem.detail());
            json(context, problem.status(), "application/problem+json", members);
        } else {
            pages.show(
                    context,
                    problem.status(),
                    "problem",
                    framed(endpoint, guest, Map.of("title", problem.title(), "text", problem.detail())));
        }
    }
}
