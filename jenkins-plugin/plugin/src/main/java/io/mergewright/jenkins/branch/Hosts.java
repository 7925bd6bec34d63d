package io.mergewright.jenkins.branch;

import com.cloudbees.plugins.credentials.common.StandardUsernameCredentials;
import hudson.FilePath;
import hudson.model.Run;
import io.mergewright.jenkins.Installed;
import io.mergewright.jenkins.build.Workspaces;
import io.mergewright.log.Redactor;
import io.mergewright.model.langchain4j.Outbound;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes fixes of builds to the hosts of their repositories, each in the way that its host offers. */
public final class Hosts {
    private static final String NO_ORIGIN =
            "It is not known where the build got its sources; only checkouts by the git plugin are.";
    private static final String FOREIGN =
            "The build is of a pull request from another repository, to which nothing is pushed.";
    private static final String NO_WORKSPACE =
            "The workspace of the build is gone, and so is the only checkout to push from; the patch can be downloaded.";

    private final Workspaces workspaces;
    private final BranchSettings settings = new BranchSettings();
    private final Supplier<Outbound> outbound;
    private final Redactor redactor = new Redactor();

    /** @param outbound by which other machines are reached */
    public Hosts(Workspaces workspaces, Supplier<Outbound> outbound) {
        this.workspaces = workspaces;
        this.outbound = outbound;
    }

    /**
     * Takes {@code fix} of {@code build} to its host.
     *
     * @throws IOException when the host or the agent does not answer; it can be tried again
     */
    public Opened open(Run<?, ?> build, FixCommit fix) throws IOException, InterruptedException {
        Optional<Origin> origin = origin(build, fix.commit());
        if (origin.isEmpty()) {
            return new Opened.Refused(NO_ORIGIN);
        }
        if (origin.get().foreign()) {
            return new Opened.Refused(FOREIGN);
        }
        try {
            Optional<GitHubPulls> pulls = gitHub(build, origin.get());
            return pulls.isPresent() ? pulls.get().open(fix, origin.get().branch()) : push(build, origin.get(), fix);
        } catch (IOException e) {
            if (GitHubPulls.isFinal(e)) {
                return new Opened.Refused("GitHub refuses: " + redactor.redact(String.valueOf(e.getMessage())));
            }
            throw e;
        }
    }

    private static Optional<Origin> origin(Run<?, ?> build, String commit) throws IOException, InterruptedException {
        return new Installed().git() ? GitOrigins.of(build, commit) : Optional.empty();
    }

    /**
     * How the pull request {@code number} is, which is of the repository from which {@code build} got {@code commit}; empty where that cannot be asked.
     *
     * @throws IOException when the host does not answer
     */
    public Optional<PullState> state(Run<?, ?> build, String commit, int number)
            throws IOException, InterruptedException {
        Optional<Origin> origin = origin(build, commit);
        Optional<GitHubPulls> pulls = origin.isEmpty() ? Optional.empty() : gitHub(build, origin.get());
        return pulls.isPresent() ? Optional.of(pulls.get().state(number)) : Optional.empty();
    }

    /** Empty where the host is another, or there is no token for it. */
    private Optional<GitHubPulls> gitHub(Run<?, ?> build, Origin origin) throws IOException {
        Optional<RemoteAddress> remote = RemoteAddress.of(origin.url());
        if (remote.isEmpty() || settings.host(remote.get().host()) != GitHost.GITHUB) {
            return Optional.empty();
        }
        Optional<String> token = credentials(build, origin).flatMap(RepositoryCredentials::token);
        return token.isEmpty()
                ? Optional.empty()
                : Optional.of(GitHubPulls.of(
                        new OutboundConnector(outbound.get()),
                        api(remote.get()),
                        token.get(),
                        remote.get().path()));
    }

    /** Source: GitHub Docs, "Getting started with the REST API", also for GitHub Enterprise Server. */
    private static String api(RemoteAddress remote) {
        return remote.host().equals("github.com") ? "https://api.github.com" : remote.web() + "/api/v3";
    }

    private Opened push(Run<?, ?> build, Origin origin, FixCommit fix) throws IOException, InterruptedException {
        Optional<FilePath> workspace = workspaces.of(build);
        if (workspace.isEmpty() || !workspace.get().child(".git").exists()) {
            return new Opened.Refused(NO_WORKSPACE);
        }
        Optional<RemoteAddress> remote = RemoteAddress.of(origin.url());
        GitHost host = remote.map(address -> settings.host(address.host())).orElse(GitHost.OTHER);
        Optional<String> problem = new GitPush(build, workspace.get(), credentials(build, origin))
                .push(fix, origin.url(), host.pushOptions(fix.text().title(), origin.branch()));
        return problem.isPresent()
                ? new Opened.Refused(redactor.redact(problem.get()))
                : new Opened.Pushed(remote.flatMap(address -> host.link(address, fix.branch(), origin.branch())));
    }

    private Optional<StandardUsernameCredentials> credentials(Run<?, ?> build, Origin origin) {
        String own = settings.credentialsId(build.getParent());
        return RepositoryCredentials.find(build, own.isEmpty() ? origin.credentialsId() : own);
    }
}
