package io.mergewright.jenkins.branch;

import hudson.EnvVars;
import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.plugins.git.Branch;
import hudson.plugins.git.GitSCM;
import hudson.plugins.git.Revision;
import hudson.plugins.git.UserRemoteConfig;
import hudson.plugins.git.util.BuildData;
import hudson.scm.SCM;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jenkins.triggers.SCMTriggerItem;
import jenkins.triggers.SCMTriggerItem.SCMTriggerItems;
import org.jspecify.annotations.Nullable;

/** Where builds got their sources, as the git plugin knows it. Knows types of an optional plugin, so whoever names this class asks for it first. */
final class GitOrigins {
    private GitOrigins() {}

    /**
     * Where {@code build} got {@code commit}; empty where the git plugin did not fetch it.
     *
     * @param commit a full id
     * @throws IOException when the environment of the build cannot be read
     */
    static Optional<Origin> of(Run<?, ?> build, String commit) throws IOException, InterruptedException {
        Optional<BuildData> checkout = checkout(build, commit);
        if (checkout.isEmpty()) {
            return Optional.empty();
        }
        BuildData data = checkout.get();
        EnvVars environment = build.getEnvironment(TaskListener.NULL);
        String url = data.getRemoteUrls().iterator().next();
        return Optional.of(new Origin(
                url,
                credentials(build, environment, url),
                environment.containsKey("TAG_NAME") ? "" : branch(environment, data.getLastBuiltRevision()),
                environment.containsKey("CHANGE_FORK")));
    }

    /** Builds have several where pipelines use libraries. */
    private static Optional<BuildData> checkout(Run<?, ?> build, String commit) {
        return build.getActions(BuildData.class).stream()
                .filter(data -> !data.getRemoteUrls().isEmpty()
                        && data.getLastBuiltRevision() != null
                        && commit.equals(data.getLastBuiltRevision().getSha1String()))
                .findFirst();
    }

    /** The command by which {@code build} ran git, on a machine where it may be another. */
    static Optional<GitSCM> scm(Run<?, ?> build) {
        return scms(build).stream().findFirst();
    }

    private static List<GitSCM> scms(Run<?, ?> build) {
        SCMTriggerItem item = SCMTriggerItems.asSCMTriggerItem(build.getParent());
        Collection<? extends SCM> all = item == null ? List.of() : item.getSCMs();
        return all.stream()
                .filter(GitSCM.class::isInstance)
                .map(GitSCM.class::cast)
                .toList();
    }

    /** Those of the remote with {@code url}, in whichever checkout. */
    private static String credentials(Run<?, ?> build, EnvVars environment, String url) {
        return scms(build).stream()
                .flatMap(scm -> scm.getUserRemoteConfigs().stream())
                .filter(remote -> isSame(environment.expand(remote.getUrl()), url))
                .map(UserRemoteConfig::getCredentialsId)
                .map(Util::fixNull)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isSame(@Nullable String one, String other) {
        return one != null && one.replaceFirst("/+$", "").equals(other.replaceFirst("/+$", ""));
    }

    /** The variables are those of multibranch projects. */
    private static String branch(EnvVars environment, @Nullable Revision revision) {
        for (String variable : List.of("CHANGE_BRANCH", "BRANCH_NAME")) {
            String branch = environment.get(variable);
            if (branch != null && !branch.isBlank()) {
                return branch;
            }
        }
        Collection<Branch> branches = revision == null ? List.of() : revision.getBranches();
        return branches.stream()
                .map(Branch::getName)
                .filter(name -> !name.equals("detached"))
                .map(GitOrigins::withoutRemote)
                .findFirst()
                .orElse("");
    }

    /** {@code main} of {@code refs/remotes/origin/main} and of {@code origin/main}. */
    static String withoutRemote(String name) {
        String branch = name.replaceFirst("^refs/(remotes|heads)/", "");
        boolean remote = !name.startsWith("refs/heads/") && branch.contains("/");
        return remote ? branch.substring(branch.indexOf('/') + 1) : branch;
    }
}
