package io.mergewright.simulator;

import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Installation;
import io.mergewright.simulator.model.Token;
import io.mergewright.simulator.operation.Installations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the owner of an account does with an installed app. */
public final class SimulatedInstallation {
    private static final String OWNER = "maintainer";

    private final GitHubSimulator simulator;
    private final Installation installation;

    SimulatedInstallation(GitHubSimulator simulator, Installation installation) {
        this.simulator = simulator;
        this.installation = installation;
    }

    public long id() {
        return installation.id;
    }

    /** An access token with all that is granted, valid for an hour, without a request. */
    public String accessToken() {
        var world = simulator.world();
        return world.locked(() -> {
            var token = new Token(
                    "ghs_" + "%032d".formatted(world.ids.next()),
                    installation,
                    world.now().plus(Duration.ofHours(1)),
                    installation.permissions,
                    null);
            world.tokens.put(token.value(), token);
            return token.value();
        });
    }

    public void uninstall() {
        change(installations -> installations.uninstall(installation, owner()));
    }

    public void suspend() {
        change(installations -> installations.suspend(installation, owner(), true));
    }

    public void unsuspend() {
        change(installations -> installations.suspend(installation, owner(), false));
    }

    /** Grants exactly these permissions and events from now on. */
    public void grant(Map<String, String> permissions, List<String> events) {
        change(installations -> installations.grant(installation, owner(), permissions, events));
    }

    public void add(SimulatedRepository repository) {
        change(installations -> installations.add(installation, repository.repo(), owner()));
    }

    public void remove(SimulatedRepository repository) {
        change(installations -> installations.remove(installation, repository.repo(), owner()));
    }

    private Account owner() {
        return simulator.world().user(OWNER);
    }

    private void change(Consumer<Installations> what) {
        simulator.world().locked(() -> what.accept(simulator.operations().installations));
    }
}
