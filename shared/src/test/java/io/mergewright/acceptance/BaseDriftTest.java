package io.mergewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.acceptance.Acceptance.AppliedByButton;
import io.mergewright.acceptance.Acceptance.AppliedExactly;
import io.mergewright.acceptance.Acceptance.Ignored;
import io.mergewright.acceptance.Acceptance.Superseded;
import io.mergewright.acceptance.Acceptance.Untouched;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the branch to merge into does is not the author's doing. */
class BaseDriftTest {
    private static final String OLD = """
            host = localhost
            port = 80

            timeout = 0
            retries = 0

            backoff = 0
            limit = 10
            """;
    private static final String SHOWN = OLD.replace("limit = 10", "limit = 20");
    private static final Part CHANGE = Stage.change("app.conf", 4, "timeout = 0", "timeout = 30");

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void init() {
        stage = new Stage(folder).onBase("app.conf", OLD).shown(Map.of("app.conf", SHOWN));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static String fixed(String text) {
        return text.replace("timeout = 0", "timeout = 30");
    }

    private void pushes(String text, boolean merge) {
        var message = merge ? "Merge branch 'main'" : "Work";
        if (merge) {
            stage.mergesFile("app.conf", text, message);
        } else {
            stage.then(Map.of("app.conf", text), message);
        }
    }

    @Test
    void shouldNotCountTheFixOfTheOtherBranch() {
        stage.baseBecomes("app.conf", fixed(OLD));
        pushes(fixed(SHOWN), true);

        assertThat(stage.judge(CHANGE)).isEqualTo(new Superseded(Superseded.Cause.BASE_BRANCH));
    }

    @Test
    void shouldCountWhatTheAuthorDidBeforeTheOtherBranch() {
        pushes(fixed(SHOWN), false);
        stage.baseBecomes("app.conf", fixed(OLD));
        pushes(fixed(SHOWN), true);

        assertThat(stage.judge(CHANGE)).isInstanceOf(AppliedExactly.class);
    }

    @Test
    void shouldNotCallTouchedWhatTheOtherBranchChanged() {
        stage.baseBecomes("app.conf", OLD.replace("timeout = 0", "timeout = 5m"));
        pushes(SHOWN.replace("timeout = 0", "timeout = 5m"), true);

        assertThat(stage.judge(CHANGE)).isEqualTo(new Untouched());
    }

    @Test
    void shouldSeeWhatTheAuthorDoesWithTheChangeOfTheOtherBranch() {
        stage.baseBecomes("app.conf", OLD.replace("timeout = 0", "timeout = 5m"));
        pushes(SHOWN.replace("timeout = 0", "timeout = 5m"), true);
        pushes(fixed(SHOWN), false);

        assertThat(stage.judge(CHANGE)).isInstanceOf(AppliedExactly.class);
    }

    @Test
    void shouldSeeThroughARebase() {
        stage.baseBecomes("app.conf", "name = shop\n" + OLD);
        stage.rebasedFile("app.conf", "name = shop\n" + fixed(SHOWN));

        assertThat(stage.judge(CHANGE)).isInstanceOf(AppliedExactly.class);
    }

    @Test
    void shouldJudgeTheTreeThatWasMerged() {
        stage.baseBecomes("app.conf", "name = shop\n" + OLD);

        var ignored = stage.squashedFile("app.conf", "name = shop\n" + SHOWN);
        assertThat(stage.judge(ignored, Facts.NONE, CHANGE).acceptance()).isEqualTo(new Ignored());

        pushes(fixed(SHOWN), false);
        var applied = stage.squashedFile("app.conf", "name = shop\n" + fixed(SHOWN));
        assertThat(stage.judge(applied, Facts.NONE, CHANGE).acceptance()).isInstanceOf(AppliedExactly.class);
    }

    @Test
    void shouldFindOutWhereARebasedBranchBegan() {
        pushes(fixed(SHOWN), false);
        stage.baseBecomes("app.conf", "name = shop\n" + OLD);
        var result = stage.replayedFile("app.conf", "name = shop\n" + SHOWN, "name = shop\n" + fixed(SHOWN));

        assertThat(stage.judge(result, Facts.NONE, CHANGE).acceptance()).isInstanceOf(AppliedExactly.class);
    }

    @Test
    void shouldKnowTheButtonByTrailerAndContent() {
        stage.then(Map.of("app.conf", fixed(SHOWN)), "Update app.conf" + Stage.TRAILER);
        var commit = stage.head();
        pushes(fixed(SHOWN).replace("retries = 0", "retries = 3"), false);

        assertThat(stage.judge(CHANGE))
                .isInstanceOfSatisfying(
                        AppliedByButton.class,
                        answer -> assertThat(answer.commit()).isEqualTo(commit));
        var retries = Stage.change("app.conf", 5, "retries = 0", "retries = 3");
        assertThat(stage.judge(retries)).isInstanceOf(AppliedExactly.class);
        var backoff = Stage.change("app.conf", 7, "backoff = 0", "backoff = 2");
        assertThat(stage.judge(backoff)).isEqualTo(new Untouched());
    }

    @Test
    void shouldFindTheButtonsCommitInAFormerHead() {
        stage.then(Map.of("app.conf", fixed(SHOWN)), "Update app.conf" + Stage.TRAILER);
        stage.rebasedFile("app.conf", fixed(SHOWN));

        assertThat(stage.judge(CHANGE)).isInstanceOf(AppliedByButton.class);
    }
}
