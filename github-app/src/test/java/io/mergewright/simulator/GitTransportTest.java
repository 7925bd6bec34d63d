package io.mergewright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.simulator.model.Permission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.InvalidRemoteException;
import org.eclipse.jgit.api.errors.TransportException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTransportTest {
    private static final AppKey KEY = AppKey.generate();

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));

    @TempDir
    private Path directory;

    private GitHubSimulator simulator;
    private SimulatedRepository shop;
    private SimulatedInstallation installation;

    @BeforeEach
    void start() {
        simulator =
                GitHubSimulator.start(SimulatorOptions.defaults().withKey(KEY).withClock(clock));
        shop = simulator.createRepository("acme/shop", Map.of("a.txt", "1\n")).makePrivate();
        shop.permit("dev", Permission.WRITE);
        installation = simulator.install("acme", shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Git fetch(String token, String ref) throws GitAPIException, IOException {
        return fetch(token, ref, "acme/shop");
    }

    private Git fetch(String token, String ref, String name) throws GitAPIException, IOException {
        var git = Git.init().setDirectory(directory.toFile()).call();
        git.fetch()
                .setRemote(simulator.url() + "/" + name + ".git")
                .setRefSpecs(new RefSpec(ref))
                .setCredentialsProvider(new UsernamePasswordCredentialsProvider("x-access-token", token))
                .call();
        return git;
    }

    @Test
    void shouldServeTheHeadAndTheTestMergeOfAPullRequestFromAFork() throws Exception {
        var fork = shop.fork("guest");
        String head = fork.commit("theirs", "guest", "Theirs", Map.of("b.txt", "b\n"));
        shop.commit("main", "dev", "Ours", Map.of("c.txt", "c\n"));
        shop.openFrom(fork, "guest", "theirs", "Theirs");

        try (var git = fetch(installation.accessToken(), "+refs/pull/1/*:refs/pull/1/*")) {
            assertThat(git.getRepository().resolve("refs/pull/1/head")).isEqualTo(ObjectId.fromString(head));
            assertThat(git.getRepository().resolve("refs/pull/1/merge:b.txt")).isNotNull();
            assertThat(git.getRepository().resolve("refs/pull/1/merge:c.txt")).isNotNull();
        }
    }

    @Test
    void shouldStillServeACommitThatWasPushedAway() throws Exception {
        String before = shop.commit("change", "dev", "Change", Map.of("a.txt", "2\n"));
        var pull = shop.open("dev", "change", "Change");
        pull.forcePush("dev", shop.looseCommit(shop.head("main"), "dev", "Other", Map.of("a.txt", "3\n")));

        try (var git = fetch(installation.accessToken(), before + ":refs/kept")) {
            assertThat(git.getRepository().getObjectDatabase().has(ObjectId.fromString(before)))
                    .isTrue();
        }
    }

    @Test
    void shouldRefuseATokenThatIsOverUnknownOrForOtherRepositories() {
        String token = installation.accessToken();
        simulator.createRepository("acme/secret", Map.of("s.txt", "s\n")).makePrivate();

        assertThatThrownBy(() -> fetch("ghs_unknown", "refs/heads/main:refs/x")).isInstanceOf(TransportException.class);
        assertThatThrownBy(() -> fetch(token, "refs/heads/main:refs/x", "acme/secret"))
                .isInstanceOf(InvalidRemoteException.class);
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> fetch(token, "refs/heads/main:refs/x")).isInstanceOf(TransportException.class);
    }

    @Test
    void shouldRefuseATokenThatMayNotReadContents() {
        installation.grant(Map.of("metadata", "read", "pull_requests", "write"), List.of());
        String token = installation.accessToken();

        assertThatThrownBy(() -> fetch(token, "refs/heads/main:refs/x")).isInstanceOf(TransportException.class);
    }

    @Test
    void shouldLeadToTheNewNameOfARenamedRepository() throws Exception {
        shop.rename("store", "maintainer");

        try (var git = fetch(installation.accessToken(), "refs/heads/main:refs/x")) {
            assertThat(git.getRepository().resolve("refs/x")).isNotNull();
        }
    }

    @Test
    void shouldKeepRestWhenGitIsSwitchedOff() {
        String token = installation.accessToken();
        simulator.serveGit(false);

        assertThatThrownBy(() -> fetch(token, "refs/heads/main:refs/x")).isInstanceOf(TransportException.class);
        assertThat(new ApiClient(simulator, token).get("/repos/acme/shop").status())
                .isEqualTo(200);
    }
}
