package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHPullRequestReview;
import org.kohsuke.github.GHPullRequestReviewComment;
import org.kohsuke.github.GHPullRequestReviewState;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;

/** What we write, as a client reads it that is neither ours nor the simulator's. */
class OtherClientIT {
    @TempDir
    private Path directory;

    private ServedGitHub served;
    private Shop shop;

    @BeforeEach
    void start() {
        served = new ServedGitHub(directory);
        shop = Shop.in(served);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private GHRepository repository() throws IOException {
        GitHub client = new GitHubBuilder()
                .withEndpoint(served.github().url() + "/api/v3")
                .withAppInstallationToken(shop.installation().accessToken())
                .build();
        return client.getRepository("acme/shop");
    }

    @Test
    void shouldBeReadAsOneReviewWithItsComment() throws IOException {
        var pull = shop.opened(Shop.LOAD);

        var read = repository().getPullRequest(pull.number());

        List<GHPullRequestReview> reviews = read.listReviews().toList();
        assertThat(reviews).singleElement().satisfies(review -> {
            assertThat(review.getState()).isEqualTo(GHPullRequestReviewState.COMMENTED);
            assertThat(review.getCommitId()).isEqualTo(pull.headSha());
        });
        List<GHPullRequestReviewComment> comments = read.listReviewComments().toList();
        assertThat(comments).singleElement().satisfies(comment -> {
            assertThat(comment.getPath()).isEqualTo(Shop.FILE);
            assertThat(comment.getLine()).isEqualTo(9);
            assertThat(comment.getBody()).contains("```suggestion");
        });
    }

    @Test
    void shouldBeReadAsACompletedCheckRun() throws IOException {
        var pull = shop.opened(Shop.LOAD);

        var runs = repository().getCheckRuns(pull.headSha()).toList();

        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.getName()).isEqualTo("Mergewright review");
            assertThat(run.getStatus()).isEqualTo(GHCheckRun.Status.COMPLETED);
            assertThat(run.getConclusion()).isEqualTo(GHCheckRun.Conclusion.NEUTRAL);
            assertThat(run.getOutput().getAnnotationsCount()).isEqualTo(1);
        });
    }
}
