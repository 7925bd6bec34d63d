package io.mergewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.acceptance.Acceptance.AppliedExactly;
import io.mergewright.acceptance.Acceptance.Superseded;
import io.mergewright.acceptance.Acceptance.Untouched;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where lines went. */
class FollowingTest {
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
    void shouldFollowLinesThatWereInsertedAboveAndIndentedMore() {
        var deeper = applied(TEXT).replace("            total =", "                total =");
        stage.shown(TEXT).then("package shop;\n\nimport java.util.List;\n\n" + deeper);

        assertThat(stage.judge(CHANGE))
                .isEqualTo(new AppliedExactly(List.of(new Sighting(stage.head(), Stage.PATH, 9, 9))));
    }

    @Test
    void shouldSeeThroughFormattingOfTheWholeFile() {
        var formatted = TEXT.replace("    ", "  ").replace(" {", "\n{");

        stage.shown(TEXT).then(formatted);
        assertThat(stage.judge(CHANGE)).isEqualTo(new Untouched());

        stage.then(
                formatted.replace("total += item.price();", "total = Math.addExact(\n          total, item.price());"));
        assertThat(stage.judge(CHANGE).isAcceptance()).isTrue();
    }

    @Test
    void shouldSeeThroughANewNameAllOver() {
        stage.shown(TEXT).then(applied(TEXT).replace("item.", "entry.").replace("Item item", "Item entry"));
        assertThat(stage.judge(CHANGE).isAcceptance()).isTrue();

        stage.then(TEXT.replace("item.", "entry.").replace("Item item", "Item entry"));
        assertThat(stage.judge(CHANGE).isAcceptance()).isFalse();
    }

    @Test
    void shouldFollowARenamedFile() {
        stage.shown(TEXT).then(Map.of("src/shop/Cart.java", applied(TEXT)), "Move");

        assertThat(stage.judge(CHANGE))
                .isEqualTo(new AppliedExactly(List.of(new Sighting(stage.head(), "src/shop/Cart.java", 5, 5))));
    }

    @Test
    void shouldSayThatTheFileWasDeleted() {
        stage.shown(TEXT).then(Map.of("README", "Nothing left\n"), "Delete");

        assertThat(stage.judge(CHANGE)).isEqualTo(new Superseded(Superseded.Cause.FILE_DELETED));
    }

    @Test
    void shouldFollowCodeThatMovedWithinTheFileAndToAnother() {
        int start = TEXT.indexOf("    int total");
        int end = TEXT.indexOf("    void clear");
        var method = applied(TEXT.substring(start, end));
        var rest = TEXT.substring(0, start) + TEXT.substring(end);
        stage.shown(TEXT).then(rest.replace("        total = 0;\n    }\n", "        total = 0;\n    }\n\n" + method));
        assertThat(stage.judge(CHANGE)).isInstanceOf(AppliedExactly.class);

        stage.then(Map.of(Stage.PATH, rest, "src/Sums.java", "class Sums {\n" + method + "}\n"), "Extract");
        assertThat(stage.judge(CHANGE))
                .isInstanceOfSatisfying(
                        AppliedExactly.class,
                        answer -> assertThat(answer.seen().get(0).path()).isEqualTo("src/Sums.java"));
    }
}
