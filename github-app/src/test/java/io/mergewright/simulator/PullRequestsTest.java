package io.mergewright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.simulator.model.Permission;
import io.mergewright.simulator.operation.MergeMethod;
import io.mergewright.simulator.operation.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PullRequestsTest {
    private static final AppKey KEY = AppKey.generate();

    private GitHubSimulator simulator;
    private SimulatedRepository shop;
    private SimulatedInstallation installation;
    private ApiClient api;

    @BeforeEach
    void start() {
        simulator = GitHubSimulator.start(SimulatorOptions.defaults().withKey(KEY));
        shop = simulator.createRepository("acme/shop", Map.of("a.txt", "1\n2\n3\n"));
        shop.permit("dev", Permission.WRITE);
        installation = simulator.install("acme");
        api = new ApiClient(simulator, installation.accessToken());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private SimulatedPullRequest open() {
        shop.commit("change", "dev", "First", Map.of("a.txt", "1\ntwo\n3\n"));
        shop.commit("change", "maintainer", "Second", Map.of("b.txt", "b\n"));
        return shop.open("dev", "change", "Change");
    }

    @Test
    void shouldDescribeAPullRequest() {
        open();

        var pull = api.get("/repos/acme/shop/pulls/1").json();

        assertThat(pull.path("mergeable").asBoolean()).isTrue();
        assertThat(pull.path("changed_files").asInt()).isEqualTo(2);
        assertThat(pull.path("additions").asInt()).isEqualTo(2);
        assertThat(pull.path("commits").asInt()).isEqualTo(2);
        assertThat(pull.at("/author_association").asText()).isEqualTo("MEMBER");
        assertThat(api.get("/repos/acme/shop/pulls/1/commits").json().findValuesAsText("message"))
                .containsExactly("First", "Second");
    }

    @Test
    void shouldMergeWithBothParents() {
        String merged = open().merge("maintainer", MergeMethod.MERGE);

        var commit = api.get("/repos/acme/shop/commits/" + merged).json();
        assertThat(commit.path("parents")).hasSize(2);
        assertThat(commit.at("/commit/message").asText()).isEqualTo("Merge pull request #1 from acme/change\n\nChange");
        assertThat(api.get("/repos/acme/shop/pulls/1").json().path("merged").asBoolean())
                .isTrue();
        assertThat(api.get("/repos/acme/shop/pulls/1/files").json()).hasSize(2);
    }

    @Test
    void shouldSquashIntoOneCommitThatNamesAllAuthors() {
        String merged = open().merge("maintainer", MergeMethod.SQUASH);

        long id = simulator.user("maintainer").id();
        assertThat(shop.message(merged))
                .isEqualTo("Change (#1)\n\n* First\n\n* Second\n\n---------\n\nCo-authored-by: maintainer <" + id
                        + "+maintainer@users.noreply.github.com>");
        assertThat(api.get("/repos/acme/shop/commits/" + merged).json().path("parents"))
                .hasSize(1);
    }

    @Test
    void shouldReplayTheCommitsOnTheBaseAndRevertThem() {
        var pull = open();
        shop.commit("main", "maintainer", "Meanwhile", Map.of("c.txt", "c\n"));

        String merged = pull.merge("maintainer", MergeMethod.REBASE);
        assertThat(api.get("/repos/acme/shop/commits?sha=" + merged).json().findValuesAsText("message"))
                .startsWith("Second", "First", "Meanwhile");

        pull.revert("maintainer");
        assertThat(shop.read("main", "b.txt")).isNull();
        assertThat(shop.read("main", "c.txt")).isEqualTo("c\n");
    }

    @Test
    void shouldNotMergeConflictsDraftsOrWithoutTheRight() {
        var pull = open();
        assertThatThrownBy(() -> pull.merge("guest", MergeMethod.MERGE)).isInstanceOf(RefusedException.class);

        shop.commit("main", "maintainer", "Against", Map.of("a.txt", "1\nzwei\n3\n"));
        assertThat(api.get("/repos/acme/shop/pulls/1")
                        .json()
                        .path("mergeable_state")
                        .asText())
                .isEqualTo("dirty");
        assertThatThrownBy(() -> pull.merge("maintainer", MergeMethod.MERGE)).isInstanceOf(RefusedException.class);
    }

    @Test
    void shouldRebaseABranchAndKeepTheDiff() {
        var pull = open();
        shop.commit("main", "maintainer", "Meanwhile", Map.of("c.txt", "c\n"));
        String before = pull.headSha();

        pull.rebase("dev");

        assertThat(pull.headSha()).isNotEqualTo(before);
        assertThat(api.get("/repos/acme/shop/pulls/1/files").json().findValuesAsText("filename"))
                .containsExactly("a.txt", "b.txt");
        assertThat(api.get("/repos/acme/shop/compare/main...change")
                        .json()
                        .path("behind_by")
                        .asInt())
                .isZero();
    }

    @Test
    void shouldKeepAPullRequestWhoseForkIsGone() {
        var fork = shop.fork("guest");
        fork.commit("theirs", "guest", "Theirs", Map.of("b.txt", "b\n"));
        shop.openFrom(fork, "guest", "theirs", "Theirs");
        fork.delete();

        var pull = api.get("/repos/acme/shop/pulls/1").json();

        assertThat(pull.at("/head/repo").isNull()).isTrue();
        assertThat(pull.at("/head/label").asText()).isEqualTo("guest:theirs");
        assertThat(api.get("/repos/acme/shop/pulls/1/files").json()).hasSize(1);
    }

    @Test
    void shouldListFilesInPagesAndRefuseADiffOfMoreThan300() {
        var files = new LinkedHashMap<String, byte @Nullable []>();
        for (int i = 0; i < 301; i++) {
            files.put("f/%03d.txt".formatted(i), new byte[] {'x', '\n'});
        }
        files.put("z.bin", new byte[] {0, 1, 2, 0});
        shop.commitBytes("many", "dev", "Many", files);
        shop.open("dev", "many", "Many");

        var last = api.get("/repos/acme/shop/pulls/1/files?per_page=100&page=4");
        assertThat(last.json()).hasSize(2);
        assertThat(last.json().get(1).has("patch")).isFalse();
        assertThat(last.header("Link")).contains("page=3>; rel=\"prev\"").contains("page=1>; rel=\"first\"");
        assertThat(api.get("/repos/acme/shop/pulls/1/files?per_page=100").header("Link"))
                .contains("page=2>; rel=\"next\"")
                .contains("page=4>; rel=\"last\"");
        assertThat(api.get("/repos/acme/shop/pulls/1/files?per_page=100&page=5").json())
                .isEmpty();
        assertThat(api.get("/repos/acme/shop/pulls/1", Map.of("Accept", "application/vnd.github.diff"))
                        .status())
                .isEqualTo(406);
    }

    @Test
    void shouldHandOutADiffAndContents() {
        open();

        var diff = api.get("/repos/acme/shop/pulls/1", Map.of("Accept", "application/vnd.github.v3.diff"));
        var raw = api.get(
                "/repos/acme/shop/contents/a.txt?ref=change", Map.of("Accept", "application/vnd.github.raw+json"));
        var tree = api.get("/repos/acme/shop/git/trees/change?recursive=1").json();

        assertThat(diff.body()).startsWith("diff --git a/a.txt b/a.txt").contains("-2\n+two\n");
        assertThat(raw.body()).isEqualTo("1\ntwo\n3\n");
        assertThat(tree.path("tree").findValuesAsText("path")).containsExactly("a.txt", "b.txt");
    }

    @Test
    void shouldLeadToARenamedRepositoryAndRefuseToWriteToAnArchivedOne() {
        open();
        shop.rename("store", "maintainer");
        var moved = api.get("/api/v3/repos/acme/shop/pulls/1");
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location"))
                .isEqualTo(simulator.url() + "/api/v3/repositories/" + shop.id() + "/pulls/1");
        assertThat(api.get(moved.header("Location"))
                        .json()
                        .at("/base/repo/full_name")
                        .asText())
                .isEqualTo("acme/store");

        shop.archive(true, "maintainer");
        var refused = api.post("/repos/acme/store/issues/1/comments", Map.of("body", "x"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).isEqualTo("Repository was archived so is read-only.");
    }

    @Test
    void shouldRefuseWhatIsNotGranted() {
        open();
        installation.grant(Map.of("metadata", "read", "pull_requests", "read"), List.of());

        assertThat(api.post("/repos/acme/shop/issues/1/comments", Map.of("body", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/repos/acme/shop/commits/main").status()).isEqualTo(403);
        assertThat(api.get("/repos/acme/shop/pulls/1").status()).isEqualTo(200);
    }

    @Test
    void shouldKnowThePermissionsOfPeople() {
        shop.permit("helper", Permission.TRIAGE);

        var helper = api.get("/repos/acme/shop/collaborators/helper/permission").json();
        assertThat(helper.path("permission").asText()).isEqualTo("read");
        assertThat(helper.path("role_name").asText()).isEqualTo("triage");
        assertThat(api.get("/users/mergewright[bot]".replace("[", "%5B").replace("]", "%5D"))
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("Bot");
    }
}
