package io.mergewright.login;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.access.Person;
import io.mergewright.access.Visibility;
import io.mergewright.github.GitHubApp;
import io.mergewright.github.GitHubClient;
import io.mergewright.github.GitHubException;
import io.mergewright.work.Postponed;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Asks GitHub who holds a token, and what the person may see of what the app sees. */
final class Inquiry {
    static final int MOST_REPOSITORIES = 5_000;

    private static final int MOST_INSTALLATIONS = 500;
    private static final int NOT_AUTHENTICATED = 401;

    private final Function<String, GitHubClient> github;
    private final EntryRules rules;

    Inquiry(GitHubApp github, EntryRules rules) {
        this.github = github::asHolder;
        this.rules = rules;
    }

    Look look(String token) {
        try {
            return look(github.apply(token));
        } catch (GitHubException e) {
            return e.status() == NOT_AUTHENTICATED ? new Look.Over() : new Look.Silence(String.valueOf(e.getMessage()));
        } catch (Postponed e) {
            return new Look.Silence(String.valueOf(e.getMessage()));
        }
    }

    private Look look(GitHubClient client) {
        JsonNode user = client.get("/user");
        String login = user.path("login").asText("");
        long id = user.path("id").asLong();
        if (login.isEmpty() || id < 1) {
            return new Look.Silence("GitHub names no login");
        }
        var memberships = new Memberships(client, login);
        if (!rules.admits(login, memberships)) {
            return new Look.Stranger(login, memberships.doubt());
        }
        var role = rules.role(login, memberships);
        var person = new Person(login, role, Visibility.of(repositories(client)));
        return new Look.Admitted(person, id, memberships.doubt());
    }

    /** Where the app is installed and the person has been given access; public repositories of others are not among them. */
    private static Set<String> repositories(GitHubClient client) {
        Set<String> names = new HashSet<>();
        for (JsonNode installation : client.list("/user/installations", "installations", MOST_INSTALLATIONS)) {
            int most = MOST_REPOSITORIES - names.size();
            if (most > 0 && !installation.hasNonNull("suspended_at")) {
                String path = "/user/installations/%d/repositories"
                        .formatted(installation.path("id").asLong());
                client.list(path, "repositories", most)
                        .forEach(one -> names.add(one.path("full_name").asText()));
            }
        }
        return names;
    }
}
