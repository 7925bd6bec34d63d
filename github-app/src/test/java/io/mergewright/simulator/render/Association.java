package io.mergewright.simulator.render;

import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Permission;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Repo;

/** How an author belongs to a repository. */
final class Association {
    private Association() {}

    static String of(Account author, Repo repo) {
        if (author.equals(repo.owner)) {
            return "OWNER";
        }
        boolean writes =
                repo.collaborators.getOrDefault(author.login(), Permission.NONE).atLeast(Permission.WRITE);
        if (writes && repo.owner.kind() == Account.Kind.ORGANIZATION) {
            return "MEMBER";
        }
        if (repo.collaborators.containsKey(author.login())) {
            return "COLLABORATOR";
        }
        boolean contributed =
                repo.pulls.values().stream().filter(Pull::merged).anyMatch(pull -> pull.author.equals(author));
        return contributed ? "CONTRIBUTOR" : "NONE";
    }
}
