package io.mergewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.acceptance.Acceptance.AppliedExactly;
import io.mergewright.acceptance.Acceptance.AppliedInMeaning;
import io.mergewright.acceptance.Acceptance.CannotTell;
import io.mergewright.acceptance.Acceptance.Touched;
import io.mergewright.acceptance.Acceptance.Untouched;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the trees say. */
class AcceptanceDetectorTest {
    private static final String TEXT = """
            class Cart {
                int total(List<Item> items) {
                    int total = 0;
                    for (Item item : items) {
                        total += item.price();
                    }
                    return total;
                }

                void clear() {
                    items.clear();
                    total = 0;
                }
            }
            """;
    private static final String ANCHOR = "            total += item.price();";
    private static final String REPLACEMENT = "            total = Math.addExact(total, item.price());";
    private static final Part CHANGE = Stage.change(5, ANCHOR, REPLACEMENT);

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void init() {
        stage = new Stage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static String applied(String text) {
        return text.replace(ANCHOR, REPLACEMENT);
    }

    @Test
    void shouldSeeTheReplacementInItsPlace() {
        stage.shown(TEXT).then(applied(TEXT));

        assertThat(stage.judge(CHANGE))
                .isEqualTo(new AppliedExactly(List.of(new Sighting(stage.head(), Stage.PATH, 5, 5))));
    }

    @Test
    void shouldSeeThatNothingWasDone() {
        stage.shown(TEXT).then(TEXT.replace("items.clear();", "items = new ArrayList<>();"));

        assertThat(stage.judge(CHANGE)).isEqualTo(new Untouched());
    }

    @Test
    void shouldNotMindLineEndsAndAMissingLastOne() {
        stage.shown(TEXT).then(applied(TEXT).replace("\n", "\r\n").stripTrailing());

        assertThat(stage.judge(CHANGE)).isInstanceOf(AppliedExactly.class);
    }

    @Test
    void shouldNotTakeTheSameTextElsewhereForIt() {
        stage.shown(TEXT)
                .then(TEXT.replace("        total = 0;\n    }", "        total = 0;\n" + REPLACEMENT + "\n    }"));

        assertThat(stage.judge(CHANGE)).isEqualTo(new Untouched());
    }

    @Test
    void shouldNotTakeAReplacementBesideTheOldLinesForIt() {
        stage.shown(TEXT).then(TEXT.replace(ANCHOR, REPLACEMENT + "\n" + ANCHOR));

        assertThat(stage.judge(CHANGE).isAcceptance()).isFalse();
    }

    @Test
    void shouldTellTheSameSuggestionAtTwoPlacesApart() {
        var twice = TEXT + TEXT.replace("Cart", "Basket").replace("total(", "sum(");
        int second = twice.lastIndexOf(ANCHOR);
        stage.shown(twice).then(twice.substring(0, second) + applied(twice.substring(second)));

        assertThat(stage.judge(CHANGE)).isEqualTo(new Untouched());
        assertThat(stage.judge(Stage.change(19, ANCHOR, REPLACEMENT))).isInstanceOf(AppliedExactly.class);
    }

    @Test
    void shouldTellAdjacentSuggestionsApart() {
        var text = "timeout = 0\nretries = 0\nbackoff = 0\n";
        stage.shown(text).then("timeout = 30\nretries = 3\nbackoff = 0\n");

        assertThat(stage.judge(Stage.change(1, "timeout = 0", "timeout = 30"))).isInstanceOf(AppliedExactly.class);
        assertThat(stage.judge(Stage.change(2, "retries = 0", "retries = 3"))).isInstanceOf(AppliedExactly.class);
        assertThat(stage.judge(Stage.change(3, "backoff = 0", "backoff = 9"))).isEqualTo(new Untouched());
    }

    @Test
    void shouldSeeDeletionsAndInsertions() {
        stage.shown(TEXT)
                .then(TEXT.replace("        items.clear();\n", "")
                        .replace("return total;", "check();\n        return total;"));

        assertThat(stage.judge(Stage.change(11, "        items.clear();", ""))).isInstanceOf(AppliedExactly.class);
        assertThat(stage.judge(Stage.change(7, "        return total;", "        check();\n        return total;")))
                .isInstanceOf(AppliedExactly.class);
        assertThat(stage.judge(Stage.change(12, "        total = 0;", ""))).isEqualTo(new Untouched());
    }

    @Test
    void shouldSeeThatItWasWorkedOnFurther() {
        stage.shown(TEXT)
                .then(applied(TEXT))
                .then(TEXT.replace(ANCHOR, "            total = Math.addExact(total, item.price() * item.count());"));

        assertThat(stage.judge(CHANGE)).isInstanceOfSatisfying(AppliedInMeaning.class, answer -> {
            assertThat(answer.basis()).isEqualTo(AppliedInMeaning.Basis.TOKENS);
            assertThat(answer.overlap()).isEqualTo(1);
        });
    }

    @Test
    void shouldCallAnotherChangeTouched() {
        stage.shown(TEXT).then(TEXT.replace(ANCHOR, "            total += item.price() * item.count();"));

        assertThat(stage.judge(CHANGE)).isInstanceOfSatisfying(Touched.class, touched -> {
            assertThat(touched.undone()).isFalse();
            assertThat(touched.seen()).containsExactly(new Sighting(stage.head(), Stage.PATH, 5, 5));
        });
    }

    @Test
    void shouldCallItTouchedWhenItWasTakenBack() {
        stage.shown(TEXT).then(applied(TEXT)).then(TEXT);

        assertThat(stage.judge(CHANGE)).isEqualTo(new Touched(true, 0, List.of()));
    }

    @Test
    void shouldWantAllPartsOfAPatch() {
        var second = Stage.change(11, "        items.clear();", "        items = List.of();");
        stage.shown(TEXT).then(applied(TEXT));
        assertThat(stage.judge(CHANGE, second))
                .isInstanceOfSatisfying(
                        Touched.class, touched -> assertThat(touched.overlap()).isEqualTo(0.5));

        stage.then(applied(TEXT).replace("items.clear()", "items = List.of()"));
        assertThat(stage.judge(CHANGE, second)).isInstanceOf(AppliedExactly.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/passwd", ".git/config", "a\\b"})
    void shouldNotFollowAnUnsafePath(String path) {
        stage.shown(TEXT).then(TEXT);

        assertThat(stage.judge(Stage.change(path, 1, "a", "b"))).isInstanceOf(CannotTell.class);
    }

    @Test
    void shouldSayWhatCannotBeRead() {
        stage.shown(TEXT).then("\0\1\2");
        assertThat(stage.judge(CHANGE)).isEqualTo(new CannotTell("src/Cart.java is binary"));

        stage.then("x\n".repeat(FileTexts.MOST_LINES + 1));
        assertThat(stage.judge(CHANGE)).isInstanceOf(CannotTell.class);

        assertThat(stage.judge(Stage.change(5, "something else", "x")))
                .isInstanceOfSatisfying(
                        CannotTell.class, answer -> assertThat(answer.reason()).contains("does not read as shown"));
    }

    @Test
    void shouldFindTheLinesByTheirSurroundingsWhereTheNumbersAreOff() {
        stage.shown(TEXT).then(applied(TEXT));
        var above = List.of("        for (Item item : items) {");
        var off = new Anchor(Stage.PATH, 7, 7, List.of(ANCHOR), above, List.of("        }"));
        var elsewhere = new Anchor(Stage.PATH, 7, 7, List.of(ANCHOR), List.of("other"), List.of());

        assertThat(stage.judge(new Part.Change(off, List.of(REPLACEMENT)))).isInstanceOf(AppliedExactly.class);
        assertThat(stage.judge(new Part.Change(elsewhere, List.of(REPLACEMENT))))
                .isInstanceOf(CannotTell.class);
    }

    @Test
    void shouldSayThatACommitIsMissing() {
        stage.shown(TEXT).then(applied(TEXT));
        var shown = stage.suggestion(CHANGE);
        var lost = new ShownSuggestion("s1", shown.fingerprint(), "1".repeat(40), shown.parts());

        assertThat(stage.judge(stage.open(), Facts.NONE, lost).acceptance()).isInstanceOf(CannotTell.class);
    }

    @Test
    void shouldNoteThatAFormerHeadIsMissing() {
        stage.shown(TEXT).then(applied(TEXT));
        var heads = List.of("1".repeat(40), stage.head());

        var verdict = stage.judge(new PullRequest.Open(heads, stage.baseTip()), Facts.NONE, CHANGE);

        assertThat(verdict.acceptance()).isInstanceOf(AppliedExactly.class);
        assertThat(verdict.notes()).singleElement().asString().contains("were not looked at");
    }

    @Test
    void shouldSeeASuggestionThatOnlyIndents() {
        var text = "if a:\n    b()\nc()\n";
        stage.shown(text).then("if a:\n    b()\n    c()\n");
        assertThat(stage.judge(Stage.change(3, "c()", "    c()"))).isInstanceOf(AppliedExactly.class);

        stage.then(text);
        assertThat(stage.judge(Stage.change(3, "c()", "    c()")).isAcceptance())
                .isFalse();
    }
}
