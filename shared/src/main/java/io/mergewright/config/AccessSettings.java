package io.mergewright.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the pages of the server. All names are in small letters.
 *
 * @param clientId of the GitHub App, for people to sign in; null where it is not given, or was made on the set-up page
 * @param clientSecret null likewise
 * @param organisations whose members are let in
 * @param teams whose members are let in, such as {@code acme/reviewers}
 * @param users who are let in
 * @param admins logins, organisations and teams whose members may do everything
 * @param reviewers logins, organisations and teams whose members decide about suggestions
 */
public record AccessSettings(
        @Nullable String clientId,
        @Nullable Secret clientSecret,
        Set<String> organisations,
        Set<String> teams,
        Set<String> users,
        Set<String> admins,
        Set<String> reviewers) {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]*";
    private static final String TEAM = NAME + "/[A-Za-z0-9_.-]+";

    static final Setting<String> CLIENT_ID = Setting.of(
            "access.client-id",
            ValueTypes.TEXT,
            "Client id of the GitHub App, by which people sign in; an app that was made on the set-up page brings its own.");
    static final Setting<Secret> CLIENT_SECRET =
            Setting.of("access.client-secret", ValueTypes.SECRET, "Client secret of the GitHub App.");
    private static final Setting<Set<String>> ORGANISATIONS = Setting.of(
            "access.organisations",
            ValueTypes.names(NAME, "names of organisations"),
            "Organisations whose members may sign in.");
    private static final Setting<Set<String>> TEAMS = Setting.of(
            "access.teams", ValueTypes.names(TEAM, "teams such as acme/reviewers"), "Teams whose members may sign in.");
    private static final Setting<Set<String>> USERS = Setting.of(
            "access.users",
            ValueTypes.names(NAME, "logins"),
            "People who may sign in; with no organisation, no team and nobody here, nobody may.");
    private static final Setting<Set<String>> ADMINS = Setting.of(
            "access.admins",
            ValueTypes.names(NAME + "|" + TEAM, "logins, organisations and teams such as acme/leads"),
            "Which of those who may sign in see settings, deliveries and the audit log.");
    private static final Setting<Set<String>> REVIEWERS = Setting.of(
            "access.reviewers",
            ValueTypes.names(NAME + "|" + TEAM, "logins, organisations and teams such as acme/leads"),
            "Which of those who may sign in decide about suggestions; all others look.");

    public AccessSettings {
        organisations = Set.copyOf(organisations);
        teams = Set.copyOf(teams);
        users = Set.copyOf(users);
        admins = Set.copyOf(admins);
        reviewers = Set.copyOf(reviewers);
    }

    static List<Setting<?>> settings() {
        return List.of(CLIENT_ID, CLIENT_SECRET, ORGANISATIONS, TEAMS, USERS, ADMINS, REVIEWERS);
    }

    static AccessSettings of(Settings settings) {
        return new AccessSettings(
                settings.find(CLIENT_ID).orElse(null),
                settings.find(CLIENT_SECRET).orElse(null),
                settings.find(ORGANISATIONS).orElse(Set.of()),
                settings.find(TEAMS).orElse(Set.of()),
                settings.find(USERS).orElse(Set.of()),
                settings.find(ADMINS).orElse(Set.of()),
                settings.find(REVIEWERS).orElse(Set.of()));
    }

    /** Whether anybody is named who may sign in. */
    public boolean namesAnybody() {
        return Stream.of(organisations, teams, users).anyMatch(names -> !names.isEmpty());
    }

    /** Whether GitHub has to tell who belongs to an organisation or a team. */
    public boolean asksForMembers() {
        return !organisations.isEmpty()
                || !teams.isEmpty()
                || Stream.of(admins, reviewers).flatMap(Set::stream).anyMatch(name -> name.contains("/"));
    }
}
