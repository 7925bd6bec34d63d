package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.simulator.SimulatedPullRequest;
import io.mergewright.simulator.SimulatedRepository;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullReviewIT {
    private static final String GOOD = "def is_admin(name):\n    return name == \"admin\"\n";
    private static final String BAD = "def is_admin(name):\n    return name is \"admin\"\n";

    @TempDir
    private Path directory;

    private ServedGitHub served;
    private SimulatedRepository shop;

    @BeforeEach
    void start() {
        served = new ServedGitHub(directory);
        shop = served.github().createRepository("acme/shop", Map.of("users.py", "import os\n"));
        shop.permit("dev", io.mergewright.simulator.model.Permission.WRITE);
        served.github().install("acme");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private SimulatedPullRequest pull(String text) {
        shop.branch("feature", "main");
        shop.commit("feature", "dev", "Add a question", Map.of("users.py", text));
        return shop.open("dev", "feature", "Add a question");
    }

    @Test
    void shouldCommentWhatIsWrongWithASuggestionThatCanBeCommitted() {
        var pull = pull(BAD);

        served.settle();

        assertThat(pull.reviewComments()).singleElement().satisfies(comment -> {
            assertThat(comment.author()).isEqualTo(served.github().botLogin());
            assertThat(comment.body()).contains("```suggestion\n    return name == \"admin\"\n```");
        });
        assertThat(shop.checks().at(pull.headSha())).singleElement().satisfies(check -> {
            assertThat(check.name()).isEqualTo("Mergewright review");
            assertThat(check.conclusion()).isEqualTo("neutral");
        });
        assertThat(pull.comments()).hasSize(1);
    }
}
