package io.mergewright.login;

import io.mergewright.github.GitHubClient;
import io.mergewright.github.GitHubException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one person belongs to. Whatever GitHub refuses to tell counts as no. Sources: GitHub Docs, "REST API endpoints for organization
 * members" and "REST API endpoints for team members"; both need the organisation permission Members of the app.
 */
final class Memberships implements EntryRules.Circles {
    private final GitHubClient client;
    private final String login;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Set<String> untold = new TreeSet<>();

    Memberships(GitHubClient client, String login) {
        this.client = client;
        this.login = login;
    }

    @Override
    public boolean include(String name) {
        return known.computeIfAbsent(name, this::ask);
    }

    /** Only who has accepted the invitation belongs to it. */
    private boolean ask(String name) {
        try {
            return client.find(path(name))
                    .filter(membership -> membership.path("state").asText().equals("active"))
                    .isPresent();
        } catch (GitHubException e) {
            if (!e.isForbidden()) {
                throw e;
            }
            untold.add(name);
            return false;
        }
    }

    private String path(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? "/user/memberships/orgs/" + name
                : "/orgs/%s/teams/%s/memberships/%s"
                        .formatted(name.substring(0, slash), name.substring(slash + 1), login);
    }

    /** What GitHub did not tell; empty when it told everything. */
    String doubt() {
        return untold.isEmpty()
                ? ""
                : "GitHub does not tell this app who belongs to %s: its owner has to give the app the organisation permission Members (read), and each organisation has to accept that"
                        .formatted(String.join(", ", untold));
    }
}
