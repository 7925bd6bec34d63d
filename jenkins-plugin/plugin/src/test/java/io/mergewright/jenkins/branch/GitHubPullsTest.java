package io.mergewright.jenkins.branch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.jenkins.fix.Checkout;
import io.mergewright.model.langchain4j.Network;
import io.mergewright.model.langchain4j.Outbound;
import io.mergewright.model.langchain4j.ProxyRules;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHubPullsTest {
    private static final String REPOSITORY = "/repos/shop/api";
    private static final String DIFF = Checkout.DIFF.replace("main.c", "src/main.c");

    private LittleGitHub gitHub;

    @BeforeEach
    void start() throws IOException {
        gitHub = new LittleGitHub();
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    private GitHubPulls pulls() throws IOException {
        var outbound = new Outbound(new Network(Duration.ofSeconds(5), ProxyRules.of(Map.of()), null));
        return GitHubPulls.of(new OutboundConnector(outbound), gitHub.api(), "token", "shop/api");
    }

    private static FixCommit fix(String diff) {
        return new FixCommit(
                "mergewright/fix-12-ab",
                LittleGitHub.COMMIT,
                diff,
                new FixText("Put the missing ;", "Why.", "Because."),
                Instant.EPOCH);
    }

    @Test
    void shouldCommitPushAndAsk() throws IOException {
        Opened opened = pulls().open(fix(DIFF), "develop");

        assertThat(opened).isEqualTo(new Opened.Pull("https://github.example.com/shop/api/pull/5", 5));
        assertThat(gitHub.sent.get(REPOSITORY + "/git/blobs").path("content").asText())
                .isEqualTo(Base64.getEncoder().encodeToString(Checkout.MENDED.getBytes(UTF_8)));
        var tree = gitHub.sent.get(REPOSITORY + "/git/trees");
        assertThat(tree.path("base_tree").asText()).isEqualTo("t0");
        assertThat(tree.path("tree")).hasSize(1);
        assertThat(tree.at("/tree/0/path").asText()).isEqualTo("src/main.c");
        assertThat(tree.at("/tree/0/mode").asText()).isEqualTo("100644");
        var commit = gitHub.sent.get(REPOSITORY + "/git/commits");
        assertThat(commit.path("message").asText()).isEqualTo("Put the missing ;\n\nWhy.");
        assertThat(commit.at("/parents/0").asText()).isEqualTo(LittleGitHub.COMMIT);
        assertThat(gitHub.sent.get(REPOSITORY + "/git/refs").path("ref").asText())
                .isEqualTo("refs/heads/mergewright/fix-12-ab");
        var pull = gitHub.sent.get(REPOSITORY + "/pulls");
        assertThat(pull.path("head").asText()).isEqualTo("mergewright/fix-12-ab");
        assertThat(pull.path("base").asText()).isEqualTo("develop");
        assertThat(pull.path("body").asText()).isEqualTo("Because.");
    }

    @Test
    void shouldAskForTheDefaultBranchWhereTheBranchOfTheBuildIsNotKnown() throws IOException {
        assertThat(pulls().open(fix(DIFF), "")).isInstanceOf(Opened.Pull.class);

        assertThat(gitHub.sent.get(REPOSITORY + "/pulls").path("base").asText()).isEqualTo("main");
    }

    @Test
    void shouldGoOnWhereItWasInterrupted() throws IOException {
        gitHub.branch = "d".repeat(40);
        gitHub.pullState = "open";

        assertThat(pulls().open(fix(DIFF), "main")).isInstanceOf(Opened.Pull.class);

        assertThat(gitHub.calls).noneMatch(call -> call.startsWith("POST"));
    }

    @Test
    void shouldRefuseAPatchThatDoesNotFitAndWriteNothing() throws IOException {
        assertThat(pulls().open(fix(DIFF.replace("return 1", "return 2")), "main"))
                .isEqualTo(new Opened.Refused("The patch does not fit the commit: line 1 of src/main.c is another."));

        assertThat(gitHub.calls).noneMatch(call -> call.startsWith("POST"));
    }

    @ParameterizedTest
    @CsvSource({"open, OPEN, ''", "merged, MERGED, ann", "closed, CLOSED, ''"})
    void shouldTellHowAPullRequestIs(String state, PullState.Standing standing, String person) throws IOException {
        gitHub.pullState = state;

        assertThat(pulls().state(5)).isEqualTo(new PullState(standing, person));
    }

    @ParameterizedTest
    @CsvSource({"403, true", "404, true", "401, true", "500, false", "503, false"})
    void shouldKnowWhatIsWorthAnotherTry(int status, boolean isFinal) {
        gitHub.refuse = status;

        assertThatThrownBy(this::pulls)
                .isInstanceOfSatisfying(
                        IOException.class,
                        problem -> assertThat(GitHubPulls.isFinal(problem)).isEqualTo(isFinal));
    }

    @ParameterizedTest
    @CsvSource({"403, X-RateLimit-Remaining: 0, no more requests", "429, Retry-After: 60, fewer requests"})
    void shouldComeBackAnotherTimeWhereThereWereTooManyRequests(int status, String refusal, String problem) {
        gitHub.refuse = status;
        gitHub.refusal = refusal;

        assertThatThrownBy(this::pulls).isInstanceOfSatisfying(IOException.class, thrown -> {
            assertThat(GitHubPulls.isFinal(thrown)).isFalse();
            assertThat(thrown).rootCause().hasMessageContaining(problem);
        });
    }
}
