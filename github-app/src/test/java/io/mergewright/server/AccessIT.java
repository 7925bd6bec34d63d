package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.access.People;
import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.access.Sessions;
import io.mergewright.access.Visibility;
import io.mergewright.core.Fingerprint;
import io.mergewright.ledger.Proposal;
import io.mergewright.server.ServedPages.Answered;
import io.mergewright.store.JdbcLedger;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Verb;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every endpoint there is, for everybody there may be. What is expected follows from the rule of the endpoint; none of the things that the
 * paths name exist, so that nothing is changed.
 */
class AccessIT {
    private static final String SECLUDED = "acme/secluded-repository";

    @TempDir
    private static Path directory;

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static ServedPages served;

    @BeforeAll
    static void start() {
        served = new ServedPages(Clock.systemUTC(), "store.directory=" + directory);
        new JdbcLedger(served.store())
                .propose(new Proposal(
                        "suggestion-secluded",
                        Fingerprint.of(List.of("secluded")),
                        new Proposal.Origin(SECLUDED, "secluded-job", "c0ffee"),
                        new Proposal.Maker("repair", "fixer:semicolon", "none", "repair/1"),
                        "compile",
                        "End line 7 of secluded-repository with a semicolon",
                        "--- a/secluded.c\n+++ b/secluded.c\n@@ -7 +7 @@\n-return 1\n+return 1;\n",
                        new Proposal.Estimate(0.8, 0.7),
                        0,
                        Clock.systemUTC().instant()));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static Stream<Endpoint> endpoints() {
        return served.server().site().endpoints().stream();
    }

    static Stream<Endpoint> changes() {
        return endpoints().filter(endpoint -> endpoint.verb().changes());
    }

    private static Person person(Role role, Visibility visibility) {
        return new Person(role.label() + COUNT.incrementAndGet(), role, visibility);
    }

    /** Of everybody else: each with all that there is to see, and one viewer who sees another repository only. */
    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (Role role : Role.values()) {
            people.add(person(role, Visibility.of(Set.of(SECLUDED))));
        }
        people.add(person(Role.VIEWER, Visibility.of(Set.of("acme/other"))));
        return people;
    }

    /** Things that do not exist. */
    private static String path(Endpoint endpoint) {
        return endpoint.path().replaceAll("\\{[a-z]+}", "999999999");
    }

    private static Answered send(Endpoint endpoint, String form, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (endpoint.verb() == Verb.POST) {
            all.add("Content-Type: application/x-www-form-urlencoded");
        }
        return served.send(
                endpoint.verb().name(),
                path(endpoint),
                endpoint.verb() == Verb.POST ? form : "",
                all.toArray(new String[0]));
    }

    private static Answered byCookie(Endpoint endpoint, Person person, String... headers) {
        String secret = served.server().sessions().begin(person);
        String token = Sessions.formToken(secret);
        return send(
                endpoint,
                "csrf=" + token,
                Stream.concat(
                                Stream.of("Cookie: mergewright-session=" + secret, "X-CSRF-Token: " + token),
                                Stream.of(headers))
                        .toArray(String[]::new));
    }

    private static Answered byToken(Endpoint endpoint, Person person) {
        var entrance = served.server().entrance();
        entrance.people().confirm(person, People.NOT_OF_GITHUB);
        String token = entrance.tokens()
                .make(person, "test", person.role(), Duration.ofDays(1))
                .orElseThrow()
                .secret();
        return send(endpoint, "", "Authorization: Bearer " + token);
    }

    /** Whether the gate let it through to the action, which may say that there is no such thing. */
    private static boolean passed(Answered answered) {
        return !answered.header("location").contains("login?next=")
                && answered.status() != 401
                && answered.status() < 500
                && !answered.body().contains("Not allowed")
                && !answered.body().contains("Not sent by this page");
    }

    private static void checkTurnedAway(Endpoint endpoint, Answered answered) {
        if (endpoint.isApi() || endpoint.verb().changes()) {
            assertThat(answered.status()).isEqualTo(401);
        } else {
            assertThat(answered.status()).isEqualTo(303);
            assertThat(answered.header("location")).contains("login?next=");
        }
    }

    private static void check(Endpoint endpoint, Person person, Answered answered) {
        if (endpoint.rule().least().map(person::may).orElse(true)) {
            assertThat(passed(answered)).as(person + ": " + answered).isTrue();
        } else {
            assertThat(answered.status()).as(person.toString()).isEqualTo(403);
            assertThat(answered.body()).contains("Not allowed");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void shouldTurnAwayWhoeverIsNotSignedIn(Endpoint endpoint) {
        Answered answered = send(endpoint, "");

        if (endpoint.rule().least().isPresent()) {
            checkTurnedAway(endpoint, answered);
        } else {
            assertThat(passed(answered)).as(answered.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void shouldAdmitByCookieWhomTheRuleAdmits(Endpoint endpoint) {
        for (Person person : people()) {
            check(endpoint, person, byCookie(endpoint, person));
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void shouldAdmitByTokenWhomTheRuleAdmitsAndThatForProgramsOnly(Endpoint endpoint) {
        for (Person person : people()) {
            Answered answered = byToken(endpoint, person);

            if (endpoint.isApi()) {
                checkByToken(endpoint, person, answered);
            } else if (endpoint.rule().least().isPresent()) {
                checkTurnedAway(endpoint, answered);
            }
        }
    }

    private static void checkByToken(Endpoint endpoint, Person person, Answered answered) {
        boolean refusedByTheAction =
                answered.body().contains("Not with a token") || answered.body().contains("Not with this token");
        if (!refusedByTheAction) {
            check(endpoint, person, answered);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldChangeNothingWithoutTheTokenOfTheForm(Endpoint endpoint) {
        String secret = served.server().sessions().begin(person(Role.ADMIN, Visibility.EVERYTHING));

        Answered without = send(endpoint, "", "Cookie: mergewright-session=" + secret);
        Answered ofAnother = send(
                endpoint,
                "csrf=" + Sessions.formToken("another"),
                "Cookie: mergewright-session=" + secret,
                "X-CSRF-Token: " + Sessions.formToken("another"));

        assertThat(without.status()).isEqualTo(403);
        assertThat(ofAnother.status()).isEqualTo(403);
        assertThat(without.body()).contains("Not sent by this page");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldChangeNothingForAPageOfSomebodyElse(Endpoint endpoint) {
        for (String site :
                List.of("Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Origin: https://evil.example")) {
            Answered answered = byCookie(endpoint, person(Role.ADMIN, Visibility.EVERYTHING), site);

            assertThat(answered.status()).as(site).isEqualTo(403);
            assertThat(answered.body()).contains("Not sent by this page");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void shouldConsiderNoCookieBesideAToken(Endpoint endpoint) {
        String address = "X-Forwarded-For: 2001:db8::" + COUNT.incrementAndGet();
        Answered answered = byCookie(
                endpoint, person(Role.ADMIN, Visibility.EVERYTHING), "Authorization: Bearer mgw_wrong", address);

        if (endpoint.isApi()) {
            assertThat(answered.status()).isEqualTo(401);
        } else {
            assertThat(passed(answered)).as(answered.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void shouldTellNobodyOfRepositoriesThatGitHubDoesNotShow(Endpoint endpoint) {
        if (endpoint.verb() == Verb.GET) {
            Answered answered = byCookie(endpoint, person(Role.REVIEWER, Visibility.of(Set.of("acme/other"))));

            assertThat(answered.body()).doesNotContain("secluded");
        }
    }

    @Test
    void shouldHoldBackWhoeverTriesTokens() {
        Endpoint me = endpoints()
                .filter(endpoint -> endpoint.path().equals("/api/v1/me"))
                .findFirst()
                .orElseThrow();
        String address = "X-Forwarded-For: 192.0.2.99";

        for (int i = 0; i < 5; i++) {
            assertThat(send(me, "", "Authorization: Bearer mgw_" + i, address).status())
                    .isEqualTo(401);
        }
        Answered heldBack = send(me, "", "Authorization: Bearer mgw_6", address);

        assertThat(heldBack.status()).isEqualTo(429);
        assertThat(heldBack.header("retry-after")).isEqualTo("60");
        assertThat(byToken(me, person(Role.VIEWER, Visibility.EVERYTHING)).status())
                .isEqualTo(200);
    }
}
