package io.mergewright.cli.doctor;

import io.mergewright.config.Configuration;
import io.mergewright.github.AppSource;
import io.mergewright.login.Doors;

/** Whether people can sign in to the pages. */
final class AccessCheck {
    private AccessCheck() {}

    static CheckResult of(Configuration configuration, AppSource app) {
        var access = configuration.access();
        boolean reached = configuration.server().publicUrl() != null;
        return switch (new Doors(access, app::madeClient).setting()) {
            case DONE ->
                reached
                        ? CheckResult.ok("people sign in by GitHub")
                        : CheckResult.warn(
                                "people sign in by GitHub, on this machine only",
                                "set server.public-url for all others");
            case CLIENT ->
                CheckResult.fail(
                        "nobody can sign in: the client of the app is not known",
                        "set access.client-id and access.client-secret to those on the page of the app");
            case PEOPLE, ALL ->
                configuration.server().isForThisMachine()
                        ? CheckResult.ok(
                                "by the link in the log, on this machine; nobody else is named who may sign in")
                        : CheckResult.warn(
                                "nobody can sign in to the pages",
                                "set access.organisations, access.teams or access.users, and access.client-id with"
                                        + " access.client-secret");
        };
    }
}
