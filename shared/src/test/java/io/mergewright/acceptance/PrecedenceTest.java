package io.mergewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.acceptance.Acceptance.AppliedExactly;
import io.mergewright.acceptance.Acceptance.AppliedInMeaning;
import io.mergewright.acceptance.Acceptance.Ignored;
import io.mergewright.acceptance.Acceptance.Rejected;
import io.mergewright.acceptance.Acceptance.Rejected.Refusal;
import io.mergewright.acceptance.Acceptance.Superseded;
import io.mergewright.acceptance.Acceptance.Superseded.Cause;
import io.mergewright.acceptance.Acceptance.Touched;
import io.mergewright.acceptance.Acceptance.Untouched;
import io.mergewright.acceptance.Facts.Recheck;
import io.mergewright.acceptance.Facts.Resolution;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds when facts speak against each other. */
class PrecedenceTest {
    private static final String TEXT = "one\ntwo\nread(file)\nfour\nfive\n";
    private static final String APPLIED = TEXT.replace("read(file)", "read(file, limit)");
    private static final String OTHERWISE = TEXT.replace("read(file)", "skip(input)");
    private static final Part CHANGE = Stage.change(3, "read(file)", "read(file, limit)");
    private static final Facts DOWN = Facts.NONE.withThumbsDown(1);
    private static final Facts RESOLVED = Facts.NONE.withResolution(Resolution.BY_PERSON);
    private static final Facts GONE = Facts.NONE.withRecheck(Recheck.GONE);
    private static final Facts NEWER = new Facts(0, 0, false, Resolution.NOT_RESOLVED, Recheck.NOT_LOOKED, true, false);

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void init() {
        stage = new Stage(folder).shown(TEXT);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Acceptance open(String text, Facts facts) {
        stage.then(text);
        return stage.judge(stage.open(), facts, CHANGE).acceptance();
    }

    private Acceptance merged(String text, Facts facts) {
        return stage.judge(stage.squashed(text), facts, CHANGE).acceptance();
    }

    @Test
    void shouldBelieveTheTreeBeforeANo() {
        stage.then(APPLIED);

        var verdict = stage.judge(stage.open(), DOWN, CHANGE);

        assertThat(verdict.acceptance()).isInstanceOf(AppliedExactly.class);
        assertThat(verdict.notes()).containsExactly("it was done although somebody said no");
    }

    @Test
    void shouldTakeANoForAnAnswer() {
        var dismissed = new Facts(1, 0, true, Resolution.NOT_RESOLVED, Recheck.NOT_LOOKED, false, false);

        assertThat(open(TEXT, DOWN)).isEqualTo(new Rejected(Refusal.THUMBS_DOWN));
        assertThat(open(TEXT, dismissed)).isEqualTo(new Rejected(Refusal.DISMISSED));
        assertThat(open(OTHERWISE, DOWN)).isEqualTo(new Rejected(Refusal.THUMBS_DOWN));
        assertThat(open(OTHERWISE, DOWN.withRecheck(Recheck.GONE))).isEqualTo(new Rejected(Refusal.THUMBS_DOWN));
    }

    @Test
    void shouldReadAResolvedThreadByWhatWasDone() {
        assertThat(open(TEXT, RESOLVED)).isEqualTo(new Rejected(Refusal.RESOLVED));
        assertThat(open(OTHERWISE, RESOLVED)).isInstanceOf(Touched.class);
        assertThat(open(APPLIED, RESOLVED)).isInstanceOf(AppliedExactly.class);
    }

    @Test
    void shouldNotCountOurOwnResolvingNorAThumbsUp() {
        var facts = new Facts(2, 0, false, Resolution.BY_US, Recheck.NOT_LOOKED, false, false);

        assertThat(open(TEXT, facts)).isEqualTo(new Untouched());
        assertThat(merged(TEXT, facts)).isEqualTo(new Ignored());
    }

    @Test
    void shouldBelieveALaterLookOnlyWhereLinesChanged() {
        assertThat(open(TEXT, GONE)).isEqualTo(new Untouched());
        assertThat(open(OTHERWISE, GONE))
                .isInstanceOfSatisfying(
                        AppliedInMeaning.class,
                        answer -> assertThat(answer.basis()).isEqualTo(AppliedInMeaning.Basis.RECHECK));
    }

    @Test
    void shouldNotAcceptALikenessThatLeavesTheFinding() {
        var like = TEXT.replace("read(file)", "read(file, limit, 1)");
        var still = Facts.NONE.withRecheck(Recheck.STILL_THERE);

        assertThat(open(like, Facts.NONE)).isInstanceOf(AppliedInMeaning.class);
        assertThat(open(like, still)).isInstanceOf(Touched.class);
        assertThat(open(APPLIED, still)).isInstanceOf(AppliedExactly.class);
    }

    @Test
    void shouldLetANewerSuggestionTakeWhatIsOnlyLike() {
        assertThat(open(TEXT.replace("read(file)", "read(file, limit, 1)"), NEWER))
                .isEqualTo(new Superseded(Cause.NEWER_SUGGESTION));
        assertThat(open(APPLIED, NEWER)).isInstanceOf(AppliedExactly.class);
    }

    @Test
    void shouldEndWithAnAnswer() {
        assertThat(merged(TEXT, Facts.NONE)).isEqualTo(new Ignored());
        assertThat(merged(OTHERWISE, Facts.NONE)).isInstanceOf(Touched.class);
        assertThat(stage.judge(stage.closed(), Facts.NONE, CHANGE).acceptance())
                .isEqualTo(new Superseded(Cause.CLOSED_UNMERGED));
        assertThat(stage.judge(stage.closed(), DOWN, CHANGE).acceptance()).isEqualTo(new Rejected(Refusal.THUMBS_DOWN));
    }

    @Test
    void shouldKnowFromTheLedgerThatItWasTakenBack() {
        var earlier = new Facts(0, 0, false, Resolution.BY_PERSON, Recheck.NOT_LOOKED, false, true);

        assertThat(merged(TEXT, earlier)).isEqualTo(new Touched(true, 0, List.of()));
    }

    @Test
    void shouldJudgeARemarkWithoutAPatch() {
        var remark = new Part.Remark(Anchor.of(Stage.PATH, 3, List.of("read(file)")));
        stage.then(OTHERWISE);

        assertThat(stage.judge(remark)).isInstanceOf(Touched.class);
        assertThat(stage.judge(stage.open(), GONE, remark).acceptance()).isInstanceOf(AppliedInMeaning.class);
        assertThat(stage.judge(stage.open(), DOWN, remark).acceptance()).isEqualTo(new Rejected(Refusal.THUMBS_DOWN));
    }

    @Test
    void shouldHearANoWhereNothingCanBeRead() {
        stage.then("\0");

        assertThat(stage.judge(stage.open(), DOWN, CHANGE).acceptance()).isEqualTo(new Rejected(Refusal.THUMBS_DOWN));
    }
}
