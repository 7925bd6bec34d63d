package io.mergewright.simulator.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who belongs to what, who sits at the browser, and what people have let apps know of them. */
public final class SignIns {
    /** The login at the browser that comes to be asked; null for nobody. */
    public @Nullable String atTheBrowser;

    /** Whether that person agrees. */
    public boolean agrees = true;

    public final Map<String, Code> codes = new HashMap<>();
    public final Map<String, UserToken> tokens = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Set<String>> invited = new HashMap<>();

    /** What a browser brings back to an app; {@code challenge} is empty where there was none. */
    public record Code(App app, Account person, String redirect, String challenge, Instant at) {}

    /** A user access token of an app. */
    public record UserToken(String value, App app, Account person, Instant expiresAt) {}

    /**
     * Makes somebody one of its members.
     *
     * @param circle an organization, or a team such as {@code acme/leads}
     */
    public void add(String circle, String login) {
        of(members, circle).add(small(login));
        of(invited, circle).remove(small(login));
    }

    /** Invites somebody who has not agreed yet. */
    public void invite(String circle, String login) {
        of(invited, circle).add(small(login));
    }

    public void remove(String circle, String login) {
        of(members, circle).remove(small(login));
        of(invited, circle).remove(small(login));
    }

    /** {@code active}, {@code pending}, or empty for who does not belong to it. */
    public Optional<String> state(String circle, String login) {
        if (of(members, circle).contains(small(login))) {
            return Optional.of("active");
        }
        return of(invited, circle).contains(small(login)) ? Optional.of("pending") : Optional.empty();
    }

    private static Set<String> of(Map<String, Set<String>> all, String circle) {
        return all.computeIfAbsent(small(circle), name -> new TreeSet<>());
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
