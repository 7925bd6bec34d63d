package io.mergewright.login;

import io.mergewright.access.AuditLog;
import io.mergewright.access.Person;
import io.mergewright.access.Session.Origin;
import io.mergewright.access.TokenKind;
import io.mergewright.access.Tokens;
import io.mergewright.access.WrongKeys;
import io.mergewright.github.AppClient;
import io.mergewright.github.GitHubApp;
import io.mergewright.setup.GitHubWeb;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sign-in by GitHub: sends a browser there, and takes what it brings back. Thread-safe. */
public final class LogIn {
    /** Where GitHub sends the browser. */
    public static final String CALLBACK = GitHubWeb.CALLBACK;

    private static final Logger LOG = Logger.getLogger("io.mergewright.login");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,200}");
    private static final String ANEW = " Sign in anew.";

    /** Of all who try, within a minute. */
    private static final int MOST_WRONG = 100;

    private final Doors doors;
    private final Exchange exchange;
    private final Presence presence;
    private final Tokens tokens;
    private final AuditLog audit;
    private final @Nullable URI publicUrl;
    private final WrongKeys wrong;
    private final WrongKeys wrongOfAll;
    private final Clock clock;

    public LogIn(
            Doors doors, GitHubApp github, GitHubWeb web, Presence presence, Books books, @Nullable URI publicUrl) {
        this.doors = doors;
        this.exchange = new Exchange(github, web);
        this.presence = presence;
        this.tokens = books.tokens();
        this.audit = books.audit();
        this.publicUrl = publicUrl;
        this.clock = books.clock();
        this.wrong = new WrongKeys(clock);
        this.wrongOfAll = new WrongKeys(MOST_WRONG, clock);
    }

    /** What is written down. */
    public record Books(Tokens tokens, AuditLog audit, Clock clock) {}

    /** Where the browser is to go, with a cookie that it keeps for the way back. */
    public record Departure(URI address, String cookie) {}

    /**
     * What a browser brings back.
     *
     * @param cookie that it was given; empty where it has none
     * @param own address of this server as the browser knows it, where it runs on the same machine; otherwise empty
     */
    public record Return(String code, String state, String cookie, String own, Origin origin) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * Somebody is let in.
         *
         * @param secret for the cookie of the session
         */
        record SignedIn(Person person, String secret, String next) implements Outcome {}

        /** Nobody is let in, for this reason, in sentences. */
        record Refused(int status, String reason) implements Outcome {}
    }

    public Doors doors() {
        return doors;
    }

    /** Whether it is known where GitHub is to send browsers; {@code own} as in {@link Return}. */
    public boolean hasAddress(String own) {
        return publicUrl != null || !own.isEmpty();
    }

    /** The way to GitHub; empty where people do not sign in by GitHub. */
    public Optional<Departure> begin(String next, String own) {
        if (!doors.areByGitHub() || !hasAddress(own)) {
            return Optional.empty();
        }
        var journey = Journey.to(next, clock.instant());
        return doors.client()
                .map(client -> new Departure(exchange.question(client, journey, callback(own)), journey.cookie()));
    }

    private String callback(String own) {
        return (publicUrl == null ? own : publicUrl.toString().replaceFirst("/+$", "")) + CALLBACK;
    }

    public Outcome finish(Return back) {
        Optional<AppClient> client = doors.client().filter(known -> doors.areByGitHub());
        if (client.isEmpty()) {
            return new Outcome.Refused(404, "Nobody signs in by GitHub here.");
        }
        String address = back.origin().address();
        if (wrong.isTooMany(address) || wrongOfAll.isTooMany("")) {
            return new Outcome.Refused(429, "Too many tries that led to nothing. Wait a minute.");
        }
        Optional<Journey> journey = journey(back);
        if (journey.isEmpty() || !CODE.matcher(back.code()).matches()) {
            return refuse(
                    back,
                    "This is no answer of GitHub to this browser, it came too late, or it was used already." + ANEW);
        }
        return finish(back, client.get(), journey.get());
    }

    private Optional<Journey> journey(Return back) {
        return Journey.of(back.cookie(), clock.instant())
                .filter(journey -> journey.state().equals(back.state()))
                .filter(journey -> tokens.isFirst(TokenKind.ANSWER, journey.state()));
    }

    private Outcome finish(Return back, AppClient client, Journey journey) {
        var result = exchange.token(client, journey, callback(back.own()), back.code());
        if (result instanceof Exchange.Result.Silence silence) {
            return unavailable(silence.why());
        }
        if (result instanceof Exchange.Result.Refused refused) {
            LOG.log(Level.WARNING, "GitHub refused a code of somebody who signs in: {0}", refused.why());
            return refuse(back, "GitHub does not take the code that this browser brought." + ANEW);
        }
        String token = ((Exchange.Result.Token) result).text();
        return enter(back, journey, presence.enter(token, back.origin()));
    }

    private Outcome enter(Return back, Journey journey, Presence.Entry entry) {
        if (entry instanceof Presence.Entry.Begun begun) {
            return new Outcome.SignedIn(begun.person(), begun.secret(), journey.next());
        }
        if (entry instanceof Presence.Entry.Stranger stranger) {
            count(back);
            String doubt = stranger.doubt().isEmpty() ? "" : " " + stranger.doubt() + ".";
            return new Outcome.Refused(
                    403,
                    "%s is none of those who may use this server. Whoever runs it says who may.%s"
                            .formatted(stranger.login(), doubt));
        }
        return unavailable(((Presence.Entry.Unknown) entry).why());
    }

    private static Outcome unavailable(String why) {
        LOG.log(Level.WARNING, "somebody cannot sign in: {0}", why);
        return new Outcome.Refused(503, "GitHub does not say who you are now." + ANEW);
    }

    private Outcome refuse(Return back, String reason) {
        count(back);
        audit.add(
                AuditLog.NOBODY,
                "sign-in refused",
                "",
                "an answer that is not GitHub's, from " + back.origin().address());
        return new Outcome.Refused(403, reason);
    }

    private void count(Return back) {
        wrong.count(back.origin().address());
        wrongOfAll.count("");
    }
}
