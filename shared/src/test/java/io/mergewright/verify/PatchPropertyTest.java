package io.mergewright.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Edit;
import io.mergewright.core.Patch;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PatchPropertyTest {
    private static final RepositoryPath PATH = new RepositoryPath("x");

    private final PatchApplication application = new PatchApplication(AllowedPaths.all());

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                        "",
                        "a",
                        "b",
                        "ab",
                        "-- x",
                        "++ y",
                        "--- a/x",
                        "@@ -1 +1 @@",
                        "\\ No newline",
                        "\u00e9",
                        "\t\u4e2d")
                .list()
                .ofMaxSize(8)
                .map(lines -> String.join("\n", lines));
    }

    @Provide
    Arbitrary<String> contents() {
        return Combinators.combine(
                        lines(), Arbitraries.of("\n", "\r\n"), Arbitraries.of("", "\uFEFF"), Arbitraries.of("", "\n"))
                .as((lines, end, mark, last) -> mark + (lines + last).replace("\n", end));
    }

    @Property(tries = 3_000)
    void shouldGiveTheOriginalWhenReversed(
            @ForAll("contents") String content,
            @ForAll("lines") String replacement,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(min = 1, max = 20) int length,
            @ForAll boolean executable) {
        var tree = tree(content, executable);
        var before = tree.at(PATH);
        var patch = patch(content, replacement, from, length);

        var outcome = application.apply(patch, tree);

        if (outcome instanceof Application.Applied applied) {
            assertThat(((TreeEntry.Present) tree.at(PATH)).content().executable())
                    .isEqualTo(executable);
            assertThat(application.reverse(applied, tree)).isInstanceOf(Application.Applied.class);
        }
        assertThat(tree.at(PATH)).isEqualTo(before);
    }

    @Property(tries = 3_000)
    void shouldBeRefusedTheSecondTime(
            @ForAll("contents") String content,
            @ForAll("lines") String replacement,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(min = 1, max = 20) int length) {
        var tree = tree(content, false);
        var patch = patch(content, replacement, from, length);
        Assume.that(application.apply(patch, tree) instanceof Application.Applied);

        assertThat(application.apply(patch, tree)).isInstanceOf(Application.Refused.class);
    }

    @Property(tries = 3_000)
    void shouldKeepLineEndsAndAllThatIsNotReplaced(
            @ForAll("contents") String content,
            @ForAll("lines") String replacement,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(min = 1, max = 20) int length) {
        var tree = tree(content, false);
        var patch = patch(content, replacement, from, length);
        Assume.that(application.apply(patch, tree) instanceof Application.Applied);

        var after = text(tree);

        var edit = (Edit.Replace) patch.edits().get(0);
        assertThat(after.replace("\r\n", "\n"))
                .isEqualTo(content.replace("\r\n", "\n").replace(edit.search(), edit.replacement()));
        if (content.contains("\r\n")) {
            assertThat(after.replace("\r\n", "")).doesNotContain("\n");
        } else {
            assertThat(after).doesNotContain("\r");
        }
    }

    private static Patch patch(String content, String replacement, int from, int length) {
        var text = content.replace("\r\n", "\n");
        Assume.that(from < text.length());
        var search = text.substring(from, Math.min(text.length(), from + length));
        Assume.that(!search.equals(replacement));
        return new Patch("0123456789", List.of(new Edit.Replace("x", search, replacement)));
    }

    private static MemoryTree tree(String content, boolean executable) {
        var file = FileContent.of(content.getBytes(UTF_8), executable);
        return new MemoryTree(Map.of(PATH, new TreeEntry.Present(file)));
    }

    private static String text(MemoryTree tree) {
        return new String(((TreeEntry.Present) tree.at(PATH)).content().bytes(), UTF_8);
    }
}
