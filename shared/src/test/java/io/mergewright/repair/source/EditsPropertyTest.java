package io.mergewright.repair.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Patch;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import io.mergewright.verify.Application;
import io.mergewright.verify.MemoryTree;
import io.mergewright.verify.PatchApplication;
import io.mergewright.verify.TreeEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsPropertyTest {
    private static final RepositoryPath PATH = new RepositoryPath("src/a.txt");

    @Property(tries = 300)
    void shouldMakeTheSecondTextOfTheFirst(@ForAll("texts") String before, @ForAll("texts") String after) {
        Assume.that(!before.equals(after) && !before.isEmpty() && !after.isEmpty());
        var tree = tree(before);

        var result = new PatchApplication(AllowedPaths.all())
                .apply(new Patch("c0ffee", Edits.between(PATH, before, after)), tree);

        assertThat(result).isInstanceOf(Application.Applied.class);
        assertThat(text(tree)).isEqualTo(after);
    }

    /** With little context each of these could be applied once more. */
    @ParameterizedTest
    @CsvSource({
        "'e\ne\ne\nb\n', 'e\ne\nb\ne\n'",
        "'b\ne\ne\ne\n', '\ne\nb\ne\ne\n'",
        "'-- c\n\nb\na\na\n', 'b\na\na\n-- c\n\nb\n'",
        "'a\na\na\nb\n', 'a\na\nb\n'"
    })
    void shouldApplyOnlyOnce(String before, String after) {
        var tree = tree(before);
        var patch = new Patch("c0ffee", Edits.between(PATH, before, after));
        var application = new PatchApplication(AllowedPaths.all());

        assertThat(application.apply(patch, tree)).isInstanceOf(Application.Applied.class);
        assertThat(application.apply(patch, tree)).isInstanceOf(Application.Refused.class);
        assertThat(text(tree)).isEqualTo(after);
    }

    @Property(tries = 200)
    void shouldKeepWindowsLineEnds(@ForAll("texts") String before, @ForAll("texts") String after) {
        Assume.that(before.contains("\n") && after.contains("\n") && !before.equals(after));
        var tree = tree(before.replace("\n", "\r\n"));

        new PatchApplication(AllowedPaths.all()).apply(new Patch("c0ffee", Edits.between(PATH, before, after)), tree);

        assertThat(text(tree)).isEqualTo(after.replace("\n", "\r\n"));
    }

    /** Few different lines, so that many stand more than once; some look like the marks of a diff. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<List<String>> lines = Arbitraries.of("a", "b", "", "-- c", "++ d", "    e", "é")
                .list()
                .ofMaxSize(12);
        return Combinators.combine(lines, Arbitraries.of("\n", ""))
                .as((all, end) -> all.isEmpty() ? "" : String.join("\n", all) + end);
    }

    private static MemoryTree tree(String text) {
        var content = FileContent.of(text.getBytes(StandardCharsets.UTF_8), false);
        return new MemoryTree(Map.of(PATH, new TreeEntry.Present(content)));
    }

    private static String text(MemoryTree tree) {
        return new String(((TreeEntry.Present) tree.at(PATH)).content().bytes(), StandardCharsets.UTF_8);
    }
}
