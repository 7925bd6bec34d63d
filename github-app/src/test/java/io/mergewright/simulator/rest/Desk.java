package io.mergewright.simulator.rest;

import io.mergewright.simulator.hooks.Deliveries;
import io.mergewright.simulator.hooks.Webhooks;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.World;
import io.mergewright.simulator.operation.ApiException;
import io.mergewright.simulator.operation.Operations;
import io.mergewright.simulator.render.Renderers;

/** What the endpoints work with. */
public record Desk(
        World world,
        Renderers render,
        Operations operations,
        Deliveries deliveries,
        Webhooks hooks,
        Limits limits,
        KeySource keys) {

    Pages pages() {
        return new Pages(render.urls);
    }

    Account account(String login) {
        var account = world.accounts.get(login);
        if (account == null) {
            throw ApiException.of(404, "Not Found");
        }
        return account;
    }

    /** The commit that a branch, a tag or a part of a hash names. */
    static String commit(Repo repo, String ref) {
        String branch = repo.git.commitOf("refs/heads/" + ref);
        String found = branch == null ? repo.git.commitOf(ref) : branch;
        if (found == null) {
            throw ApiException.of(422, "No commit found for SHA: " + ref);
        }
        return found;
    }
}
