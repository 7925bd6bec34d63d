package io.mergewright.simulator.render;

import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Repo;

/** The addresses of things; the base is the simulator's own, without a slash at its end. */
public record Urls(String base) {
    public String api(String path) {
        return base + path;
    }

    String html(Repo repo) {
        return base + "/" + repo.fullName();
    }

    String api(Repo repo) {
        return base + "/repos/" + repo.fullName();
    }

    String api(Pull pull) {
        return api(pull.base) + "/pulls/" + pull.number;
    }

    String issue(Pull pull) {
        return api(pull.base) + "/issues/" + pull.number;
    }

    String html(Pull pull) {
        return html(pull.base) + "/pull/" + pull.number;
    }

    String api(Account account) {
        return base + "/users/" + account.login().replace("[", "%5B").replace("]", "%5D");
    }
}
