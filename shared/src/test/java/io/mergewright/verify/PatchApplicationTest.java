package io.mergewright.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Edit;
import io.mergewright.core.Patch;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import io.mergewright.verify.Refusal.Reason;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchApplicationTest {
    private static final String BOM = "\uFEFF";

    private final PatchApplication application = new PatchApplication(AllowedPaths.all());
    private final Map<RepositoryPath, TreeEntry> files = new HashMap<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one^two^three|two|2^2.5|one^2^2.5^three",
                "one^two^three^|two^three^|2^|one^2^",
                "one~two~three|two^|2^2.5^|one~2~2.5~three",
                "one~two~three~|two|2^3|one~2~3~three~",
                "a~b~c^d^e~|c^d|c^x^d|a~b~c^x^d^e~",
                "a~b^c~d|b^c|b^x^c|a~b^x^c~d",
                "a~b~c|a^b|b|b~c",
                "a^-- b^++ c^|-- b^++ c|++ c^-- b|a^++ c^-- b^",
                "last|last|last^|last^",
                "last^|last^|last|last",
            })
    void shouldReplaceTextAndKeepLineEnds(String before, String search, String replacement, String after) {
        put("x", lines(before));

        assertThat(text(new Edit.Replace("x", lines(search), lines(replacement))))
                .isEqualTo(lines(after));
    }

    @Test
    void shouldKeepAByteOrderMark() {
        put("x", BOM + "one\ntwo\n");

        assertThat(text(new Edit.Replace("x", "one", "1"))).isEqualTo(BOM + "1\ntwo\n");
    }

    @Test
    void shouldKeepBytesThatAreNotUtf8() {
        files.put(path("x"), new TreeEntry.Present(FileContent.of("caf\u00e9\none\n".getBytes(ISO_8859_1), false)));

        assertThat(applied(new Edit.Replace("x", "one", "two"))
                        .changes()
                        .get(0)
                        .after()
                        .orElseThrow()
                        .bytes())
                .isEqualTo("caf\u00e9\ntwo\n".getBytes(ISO_8859_1));
        assertRefused(Reason.UNKNOWN_ENCODING, new Edit.Replace("x", "one", "caf\u00e9"));
    }

    @Test
    void shouldCreateDeleteAndSetTheMode() {
        put("old", "x\n");
        put("script", "#!/bin/sh\n");

        var changes = applied(
                        new Edit.Create("new", "n\n", true),
                        new Edit.Delete("old"),
                        new Edit.SetExecutable("script", true),
                        new Edit.Replace("script", "/bin/sh", "/bin/bash"))
                .changes();

        assertThat(changes).hasSize(3);
        assertThat(changes.get(0).after()).contains(new FileContent("n\n", true));
        assertThat(changes.get(1).after()).isEmpty();
        assertThat(changes.get(2).after()).contains(new FileContent("#!/bin/bash\n", true));
    }

    @Test
    void shouldSayWhyAnEditIsRefused() {
        put("x", "one\ntwo\ntwo\n");
        put("binary", "\0");
        files.put(path("link"), new TreeEntry.Link());
        files.put(path("directory"), new TreeEntry.Other("a directory"));

        assertRefused(Reason.NOT_FOUND, new Edit.Replace("x", "three", "3"));
        assertThat(refused(new Edit.Replace("x", "two", "2")).message()).isEqualTo("x has the search text 2 times");
        assertRefused(Reason.FOUND_MORE_THAN_ONCE, new Edit.Replace("x", "two", "2"));
        assertRefused(Reason.FILE_MISSING, new Edit.Replace("y", "two", "2"));
        assertRefused(Reason.FILE_MISSING, new Edit.Delete("y"));
        assertRefused(Reason.FILE_MISSING, new Edit.SetExecutable("y", true));
        assertRefused(Reason.FILE_EXISTS, new Edit.Create("x", "", false));
        assertRefused(Reason.BINARY, new Edit.Replace("binary", "a", "b"));
        assertRefused(Reason.BINARY, new Edit.Delete("binary"));
        assertRefused(Reason.BINARY, new Edit.Create("y", "\0", false));
        assertRefused(Reason.BINARY, new Edit.Replace("x", "one", "\0"));
        assertRefused(Reason.SYMBOLIC_LINK, new Edit.Replace("link", "a", "b"));
        assertRefused(Reason.NOT_A_FILE, new Edit.Create("directory", "", false));
        assertRefused(Reason.ALREADY_APPLIED, new Edit.SetExecutable("x", false));
    }

    @Test
    void shouldCountOverlappingPlaces() {
        put("x", "aaa");

        assertRefused(Reason.FOUND_MORE_THAN_ONCE, new Edit.Replace("x", "aa", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/x", "a/../../x", ".git/config", "a\\b", "", "C:/x"})
    void shouldRefusePathsOutsideTheRepository(String path) {
        assertRefused(Reason.BAD_PATH, new Edit.Create(path, "x", false));
    }

    @Test
    void shouldRefuseWhatIsNotOnTheAllowList() {
        put("x", "one");
        var narrow = new PatchApplication(AllowedPaths.matching(List.of("src/**")));

        assertThat(narrow.check(patch(new Edit.Delete("x")), tree()))
                .isEqualTo(
                        new Application.Refused(new Refusal(0, Reason.NOT_ALLOWED, "x may not be changed by a patch")));
    }

    @Test
    void shouldRefuseAnAddedLineTheSecondTime() {
        put("x", "import a;\n\nclass X {}\n");
        var patch = patch(new Edit.Replace("x", "import a;\n", "import a;\nimport b;\n"));
        var tree = tree();

        assertThat(application.apply(patch, tree)).isInstanceOf(Application.Applied.class);

        assertThat(application.apply(patch, tree))
                .isEqualTo(new Application.Refused(
                        new Refusal(0, Reason.ALREADY_APPLIED, "x has the replacement already")));
    }

    @Test
    void shouldRefuseAPatchThatCouldBeRepeated() {
        put("x", "xaab");

        assertRefused(Reason.REPEATABLE, new Edit.Replace("x", "ab", "b"));
    }

    @Test
    void shouldRefuseAPatchThatChangesNothingAtAll() {
        put("x", "a");

        assertRefused(Reason.NO_EFFECT, new Edit.Replace("x", "a", "b"), new Edit.Replace("x", "b", "a"));
        assertRefused(Reason.NO_EFFECT, new Edit.Create("y", "a", false), new Edit.Delete("y"));
    }

    @Test
    void shouldRefuseAFileBelowAnother() {
        assertRefused(Reason.NOT_A_FILE, new Edit.Create("a", "", false), new Edit.Create("a/b", "", false));
        assertRefused(Reason.NOT_A_FILE, new Edit.Create("a/b", "", false), new Edit.Create("a", "", false));
    }

    @Test
    void shouldChangeNothingWhenOneEditIsRefused() {
        put("x", "one");
        var tree = tree();

        var refusal = (Application.Refused)
                application.apply(patch(new Edit.Replace("x", "one", "1"), new Edit.Delete("y")), tree);

        assertThat(refusal.refusal().edit()).isEqualTo(1);
        assertThat(tree.at(path("x"))).isEqualTo(files.get(path("x")));
    }

    @Test
    void shouldPutBackWhatItWroteWhenWritingFails() {
        put("x", "one");
        put("y", "one");
        var memory = tree();
        var failing = new SourceTree() {
            @Override
            public TreeEntry at(RepositoryPath path) {
                return memory.at(path);
            }

            @Override
            public void put(RepositoryPath path, TreeEntry.Settable entry) {
                if (path.value().equals("y")) {
                    throw new SourceTreeException("y: cannot be written", new IOException("disk full"));
                }
                memory.put(path, entry);
            }
        };
        var patch = patch(new Edit.Replace("x", "one", "1"), new Edit.Delete("y"));

        assertThatThrownBy(() -> application.apply(patch, failing)).isInstanceOf(SourceTreeException.class);

        assertThat(memory.at(path("x"))).isEqualTo(files.get(path("x")));
    }

    @Test
    void shouldReverseOnlyWhatIsAsThePatchLeftIt() {
        put("x", "one");
        var tree = tree();
        var applied = (Application.Applied) application.apply(patch(new Edit.Replace("x", "one", "1")), tree);
        tree.put(path("x"), new TreeEntry.Present(new FileContent("2", false)));

        assertThat(application.reverse(applied, tree))
                .isEqualTo(new Application.Refused(new Refusal(0, Reason.NOT_FOUND, "x is not as the patch left it")));
    }

    private static String lines(String text) {
        return text.replace("~", "\r\n").replace('^', '\n');
    }

    private void put(String path, String text) {
        files.put(path(path), new TreeEntry.Present(FileContent.of(text.getBytes(UTF_8), false)));
    }

    private static RepositoryPath path(String path) {
        return new RepositoryPath(path);
    }

    private MemoryTree tree() {
        return new MemoryTree(files);
    }

    private static Patch patch(Edit... edits) {
        return new Patch("0123456789", List.of(edits));
    }

    private Application.Applied applied(Edit... edits) {
        return (Application.Applied) application.check(patch(edits), tree());
    }

    private String text(Edit edit) {
        return new String(applied(edit).changes().get(0).after().orElseThrow().bytes(), UTF_8);
    }

    private Refusal refused(Edit... edits) {
        return ((Application.Refused) application.check(patch(edits), tree())).refusal();
    }

    private void assertRefused(Reason reason, Edit... edits) {
        assertThat(refused(edits).reason()).isEqualTo(reason);
    }
}
