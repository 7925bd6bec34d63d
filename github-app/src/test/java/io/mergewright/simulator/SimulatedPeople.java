package io.mergewright.simulator;

import io.mergewright.simulator.model.SignIns;
import java.util.function.Consumer;

/** What people do on GitHub's own pages: sign in by an app, join and leave. */
public final class SimulatedPeople {
    private final GitHubSimulator simulator;

    SimulatedPeople(GitHubSimulator simulator) {
        this.simulator = simulator;
    }

    /** From now on {@code login} sits at every browser that comes, and agrees. */
    public SimulatedPeople atTheBrowser(String login) {
        return change(all -> {
            all.atTheBrowser = simulator.world().user(login).login();
            all.agrees = true;
        });
    }

    /** Whoever sits at the browser does not let apps know anything. */
    public SimulatedPeople refuse() {
        return change(all -> all.agrees = false);
    }

    /**
     * Makes somebody one of its members.
     *
     * @param circle an organization, or a team such as {@code acme/leads}
     */
    public SimulatedPeople join(String circle, String login) {
        return change(all -> all.add(circle, login));
    }

    public SimulatedPeople invite(String circle, String login) {
        return change(all -> all.invite(circle, login));
    }

    public SimulatedPeople leave(String circle, String login) {
        return change(all -> all.remove(circle, login));
    }

    /** Takes back what {@code login} let apps know: their tokens are good for nothing. */
    public SimulatedPeople revoke(String login) {
        return change(all ->
                all.tokens.values().removeIf(token -> token.person().login().equals(login)));
    }

    private SimulatedPeople change(Consumer<SignIns> change) {
        simulator.world().locked(() -> change.accept(simulator.world().signIns));
        return this;
    }
}
