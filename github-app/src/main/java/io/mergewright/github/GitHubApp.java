package io.mergewright.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mergewright.model.langchain4j.Outbound;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** GitHub as the app sees it: its own calls, and those in the name of an installation. Thread-safe. */
public final class GitHubApp {
    private final GitHubHttp http;
    private final Supplier<AppIdentity> identity;
    private final LongConsumer beforeWriting;
    private final Clock clock;
    private final RateLimit limit = new RateLimit("the app");
    private volatile @Nullable String slug;
    private final Map<Long, Installation> installations = new ConcurrentHashMap<>();

    /**
     * @param base of the REST interface
     * @param identity throws {@link GitHubException} as long as there is no app
     */
    public GitHubApp(Outbound outbound, URI base, Supplier<AppIdentity> identity, ContentWrites writes, Clock clock) {
        this(outbound, base, identity, writes::take, clock);
    }

    private GitHubApp(
            Outbound outbound, URI base, Supplier<AppIdentity> identity, LongConsumer beforeWriting, Clock clock) {
        this.http = new GitHubHttp(outbound, base, clock);
        this.identity = identity;
        this.beforeWriting = beforeWriting;
        this.clock = clock;
    }

    /** GitHub for somebody who only looks, and has no store. */
    public static GitHubApp forLooking(Outbound outbound, URI base, Supplier<AppIdentity> identity, Clock clock) {
        return new GitHubApp(
                outbound,
                base,
                identity,
                (long installation) -> {
                    throw new IllegalStateException("writes nothing");
                },
                clock);
    }

    private record Installation(InstallationToken token, GitHubClient client, RateLimit limit) {}

    /** Calls in the name of the app itself. */
    public GitHubClient asApp() {
        return new GitHubClient(http, this::bearer, limit, () -> {});
    }

    /** Calls in nobody's name. */
    public GitHubClient asAnyone() {
        return new GitHubClient(http, () -> "", new RateLimit("nobody"), () -> {});
    }

    /** Calls in the name of the person who holds {@code token}. */
    public GitHubClient asHolder(String token) {
        return new GitHubClient(http, () -> "Bearer " + token, new RateLimit("somebody who signs in"), () -> {});
    }

    /** What GitHub's pages, not its interface, answer to {@code body} at {@code address}; it is sent once. */
    public JsonNode askPages(URI address, JsonNode body) {
        var call = new GitHubHttp.Call("POST", address.toString(), "", "application/json", body.toString(), null);
        Reply reply = http.send(call, new RateLimit("nobody"));
        if (!reply.isGood()) {
            throw new GitHubException("GitHub answered %d".formatted(reply.status()), reply.status());
        }
        return reply.json();
    }

    /** The login under which the app writes, such as {@code mergewright[bot]}. */
    public String login() {
        String name = slug;
        if (name == null) {
            name = asApp().get("/app").path("slug").asText();
            slug = name;
        }
        return name + "[bot]";
    }

    private String bearer() {
        return "Bearer " + identity.get().token(clock.instant());
    }

    /** Calls in the name of the installation {@code id}. */
    public GitHubClient installation(long id) {
        return known(id).client();
    }

    /** The token of the installation {@code id}, good for some minutes at least; it opens its repositories to git as well. */
    public String token(long id) {
        return known(id).token().get();
    }

    /** Forgets the token of an installation whose permissions have changed. */
    public void forget(long id) {
        installations.remove(id);
    }

    /** How many calls the installation that has the fewest left may still make; empty when none is known. */
    public OptionalInt leastRemaining() {
        return installations.values().stream()
                .map(installation -> installation.limit().remaining())
                .flatMapToInt(OptionalInt::stream)
                .min();
    }

    private Installation known(long id) {
        return installations.computeIfAbsent(id, this::open);
    }

    private Installation open(long id) {
        var token = new InstallationToken(
                () -> asApp().send(
                                "POST",
                                "/app/installations/%d/access_tokens".formatted(id),
                                JsonNodeFactory.instance.objectNode()),
                clock);
        var left = new RateLimit("installation " + id);
        var client = new GitHubClient(http, () -> "Bearer " + token.get(), left, () -> beforeWriting.accept(id));
        return new Installation(token, client, left);
    }
}
