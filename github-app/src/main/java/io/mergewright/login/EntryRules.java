package io.mergewright.login;

import io.mergewright.access.Role;
import io.mergewright.config.AccessSettings;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Who is let in, and what for, as the settings say. Whoever is named nowhere stays out. */
final class EntryRules {
    private final AccessSettings settings;

    EntryRules(AccessSettings settings) {
        this.settings = settings;
    }

    /** What somebody belongs to, as far as GitHub tells. */
    interface Circles {
        /** @param name of an organisation, or of a team such as {@code acme/reviewers}; in small letters */
        boolean include(String name);
    }

    boolean admits(String login, Circles circles) {
        return settings.users().contains(small(login))
                || Stream.concat(settings.organisations().stream(), settings.teams().stream())
                        .anyMatch(circles::include);
    }

    Role role(String login, Circles circles) {
        return Stream.of(Role.ADMIN, Role.REVIEWER)
                .filter(role -> named(role).contains(small(login))
                        || named(role).stream().filter(this::isCircle).anyMatch(circles::include))
                .findFirst()
                .orElse(Role.VIEWER);
    }

    private Set<String> named(Role role) {
        return role == Role.ADMIN ? settings.admins() : settings.reviewers();
    }

    /** A name without a slash is that of a person, unless it is known as one of an organisation. */
    private boolean isCircle(String name) {
        return name.contains("/")
                || settings.organisations().contains(name)
                || settings.teams().stream().anyMatch(team -> team.startsWith(name + "/"));
    }

    private static String small(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
