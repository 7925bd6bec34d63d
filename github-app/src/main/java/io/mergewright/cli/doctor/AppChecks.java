package io.mergewright.cli.doctor;

import io.mergewright.config.Configuration;
import io.mergewright.github.AppCredentials;
import io.mergewright.github.AppFiles;
import io.mergewright.github.AppNeeds;
import io.mergewright.github.AppSource;
import io.mergewright.github.AppState;
import io.mergewright.github.GitHubApp;
import io.mergewright.model.langchain4j.Outbound;
import io.mergewright.runtime.Networks;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What is to be looked at where this machine is to be a GitHub App: nothing as long as none is set up. */
final class AppChecks {
    private AppChecks() {}

    static List<Check> of(Configuration configuration, HttpProbe probe, Clock clock) {
        var files = new AppFiles(configuration.store().directory());
        var source = new AppSource(configuration.github(), files);
        AppState state = source.state();
        if (state instanceof AppState.Missing) {
            return List.of();
        }
        if (state instanceof AppState.Unusable unusable) {
            return List.of(Check.of(
                    "github app",
                    () -> CheckResult.fail(
                            unusable.reason(),
                            configuration.github().appId() == null
                                    ? "put back a copy of that file; or move it away, and the server makes another app"
                                    : "correct github.private-key, github.private-key-file or github.webhook-secret")));
        }
        var identity = source.find().map(AppCredentials::identity).orElseThrow();
        var app = GitHubApp.forLooking(
                new Outbound(Networks.of(configuration.network())),
                configuration.github().apiUrl(),
                () -> identity,
                clock);
        return of(configuration, new AppLook(app.asApp()), probe, clock);
    }

    private static AppNeeds needs(Configuration configuration) {
        return configuration.access().asksForMembers() ? AppNeeds.OF_SERVER.withMembers() : AppNeeds.OF_SERVER;
    }

    private static List<Check> of(Configuration configuration, AppLook app, HttpProbe probe, Clock clock) {
        URI publicUrl = configuration.server().publicUrl();
        List<Check> checks = new ArrayList<>();
        checks.add(Check.of(
                "clock of github",
                () -> ClockCheck.ofGitHub(probe.ask(configuration.github().apiUrl()), clock)));
        checks.add(Check.of("github app", () -> app.look(AppLook::identity)));
        checks.add(Check.of(
                "permissions", () -> app.look(client -> new NeedsCheck(needs(configuration)).look(client))));
        checks.add(Check.of("installations", () -> app.look(InstallationsCheck::look)));
        checks.add(Check.of("webhook", () -> app.look(client -> new HookCheck(publicUrl).look(client))));
        checks.add(Check.of("deliveries", () -> app.look(DeliveriesCheck::look)));
        if (publicUrl != null) {
            checks.add(Check.of("public url", () -> ReachCheck.of(probe.ask(publicUrl))));
        }
        return checks;
    }
}
