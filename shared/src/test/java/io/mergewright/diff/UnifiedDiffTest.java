package io.mergewright.diff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.diff.FileDiff.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedDiffTest {
    private static final String NAMES = "--- a/x\n+++ b/x\n";

    @Test
    void shouldReadWhatGitWrites() {
        var changes = UnifiedDiff.read("""
                diff --git a/src/A.java b/src/A.java
                index 83db48f..bf269f4 100644
                --- a/src/A.java
                +++ b/src/A.java
                @@ -1,3 +1,4 @@ class A
                 one
                -two
                +2
                +2.5
                 three
                @@ -9 +10 @@
                -nine
                +9
                \\ No newline at end of file
                """);

        var file = only(changes);
        assertThat(file.kind()).isEqualTo(Kind.MODIFIED);
        assertThat(file.newPath()).isEqualTo("src/A.java");
        assertThat(file.hunks()).hasSize(2);
        assertThat(file.hunks().get(0).section()).isEqualTo("class A");
        assertThat(file.hunks().get(1).newRange()).isEqualTo(new Hunk.Range(10, 1));
        assertThat(file.hunks().get(1).lines())
                .containsExactly(
                        new HunkLine(HunkLine.Kind.REMOVED, "nine", true),
                        new HunkLine(HunkLine.Kind.ADDED, "9", false));
        assertThat(changes.added()).isEqualTo(3);
        assertThat(changes.removed()).isEqualTo(2);
    }

    @Test
    void shouldCountLinesThatLookLikeHeadersAsContent() {
        var changes = UnifiedDiff.read(NAMES + """
                @@ -1,3 +1,3 @@
                --- old comment
                --- a/y
                +++ b/y
                ++ @@ -1 +1 @@
                 same
                """);

        assertThat(changes.files()).hasSize(1);
        assertThat(changes.removed()).isEqualTo(2);
        assertThat(changes.added()).isEqualTo(2);
    }

    @Test
    void shouldSkipMailsAroundTheDiff() {
        var changes = UnifiedDiff.read("""
                From 0123456789 Mon Sep 17 00:00:00 2001
                Subject: [PATCH] say less

                ---
                 x | 2 +-
                 1 file changed, 1 insertion(+), 1 deletion(-)

                diff --git a/x b/x
                index 83db48f..bf269f4 100644
                --- a/x
                +++ b/x
                @@ -1 +1 @@
                -long
                +short
                --\040
                2.39.5

                From 1234567890 Mon Sep 17 00:00:00 2001
                """);

        assertThat(only(changes).added()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/x b/x|x|x",
                "x x|x|x",
                "a/two words b/two words|two words|two words",
                "two words two words|two words|two words",
                "a/x b/y|x|y",
                "a/two words b/three|two words|three",
                "a/x a/x|a/x|a/x",
                "i/x w/x|x|x",
                "src://x dst://x|x|x",
                "\"a/\\303\\244\" \"b/\\303\\244\"|ä|ä",
                "a/x \"b/say \\\"y\\\"\"|x|say \"y\"",
                "\"a/tab\\there\" b/y|tab\there|y",
            })
    void shouldFindTheNamesInTheHeaderOfGit(String names, String before, String after) {
        var file = only(UnifiedDiff.read("diff --git " + names + "\nold mode 100644\nnew mode 100755\n"));

        assertThat(file.oldPath()).isEqualTo(before);
        assertThat(file.newPath()).isEqualTo(after);
        assertThat(file.kind()).isEqualTo(Kind.MODE_ONLY);
        assertThat(file.modes()).isEqualTo(new Modes(0100644, 0100755));
    }

    @Test
    void shouldReadRenamesAndCopiesByTheirOwnLines() {
        var changes = UnifiedDiff.read("""
                diff --git a/old name b/new name
                similarity index 90%
                rename from old name
                rename to new name
                --- a/old name\t
                +++ b/new name\t
                @@ -1 +1 @@
                -x
                +y
                diff --git "a/\\303\\244" b/copy
                similarity index 100%
                copy from "\\303\\244"
                copy to copy
                """);

        assertThat(changes.files()).extracting(FileDiff::kind).containsExactly(Kind.RENAMED, Kind.COPIED);
        assertThat(changes.files()).extracting(FileDiff::oldPath).containsExactly("old name", "ä");
        assertThat(changes.renames()).isEqualTo(1);
    }

    @Test
    void shouldKnowNewAndDeletedFiles() {
        var changes = UnifiedDiff.read("""
                diff --git a/empty b/empty
                new file mode 100755
                index 0000000..e69de29
                diff -r 0123456789ab gone
                --- a/gone\tSun Oct 13 20:51:07 2013 -0300
                +++ /dev/null\tThu Jan 01 00:00:00 1970 +0000
                @@ -1 +0,0 @@
                -x
                --- new\t1970-01-01 00:00:00 +0000
                +++ new\t2013-10-13 23:44:04 +0000
                @@ -0,0 +1 @@
                +x
                Index: svn
                ===================================================================
                --- svn\t(revision 0)
                +++ svn\t(revision 7)
                @@ -0,0 +1 @@
                +x
                """);

        assertThat(changes.files())
                .extracting(FileDiff::kind)
                .containsExactly(Kind.ADDED, Kind.DELETED, Kind.ADDED, Kind.ADDED);
        assertThat(changes.files()).extracting(FileDiff::newPath).containsExactly("empty", "gone", "new", "svn");
    }

    @Test
    void shouldReadNamesWithTimesBehindSpaces() {
        var file = only(UnifiedDiff.read(
                "--- a b.c 2009-10-11 15:12:20\n+++ a b.c 2009-10-11 15:12:30\n@@ -1 +1 @@\n-x\n+y\n"));

        assertThat(file.newPath()).isEqualTo("a b.c");
    }

    @Test
    void shouldKeepCarriageReturnsOfTheFileButNotOfTheDiff() {
        var ofTheFile = UnifiedDiff.read(NAMES + "@@ -1 +1 @@\n-a\rb\r\n+c\r\n");
        var ofTheDiff = UnifiedDiff.read("--- a/x\r\n+++ b/x\r\n@@ -1 +1 @@\r\n-a\rb\r\n+c\r\n");

        assertThat(texts(ofTheFile)).containsExactly("a\rb\r", "c\r");
        assertThat(texts(ofTheDiff)).containsExactly("a\rb", "c");
    }

    @Test
    void shouldTakeAnEmptyLineForContextThatLostItsSpace() {
        assertThat(texts(UnifiedDiff.read(NAMES + "@@ -1,2 +1,2 @@\n\n-a\n+b\n")))
                .containsExactly("", "a", "b");
    }

    @Test
    void shouldReadALineThatIsNotUtf8ByteByByte() {
        var diff = (NAMES + "@@ -1 +1 @@\n-caf\u00e9\n+cafe\n").getBytes(ISO_8859_1);

        assertThat(texts(UnifiedDiff.read(diff))).containsExactly("caf\u00e9", "cafe");
    }

    @Test
    void shouldCountBinaryFiles() {
        var changes = UnifiedDiff.read("""
                diff --git a/x.png b/x.png
                new file mode 100644
                index 0000000..d29d0e9
                GIT binary patch
                literal 3
                KcmZ>m@@-+0

                literal 0
                HcmV?d00001

                diff --git a/y.png b/y.png
                index 0123456..d29d0e9 100644
                Binary files a/y.png and b/y.png differ
                Only in a: other
                Binary files a/z.png and b/z.png differ
                """);

        assertThat(changes.files()).extracting(FileDiff::binary).containsExactly(true, true);
        assertThat(changes.notices()).containsExactly(new BinaryNotice(15, "Binary files a/z.png and b/z.png differ"));
        assertThat(changes.binaries()).isEqualTo(3);
    }

    @Test
    void shouldTakeADiffBehindAByteOrderMark() {
        assertThat(only(UnifiedDiff.read("\uFEFF" + NAMES + "@@ -1 +1 @@\n-a\n+b\n"))
                        .newPath())
                .isEqualTo("x");
    }

    @Test
    void shouldFindNothingInTextWithoutADiff() {
        assertThat(UnifiedDiff.read("").files()).isEmpty();
        assertThat(UnifiedDiff.read("just\n- a list\n--\nof things\n").files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@@ -1,2 +1 @@\\n-a\\n+b\\n|line 6: the diff ends within the hunk of line 3: 1 old and 0 new lines are missing",
                "@@ -1,2 +1 @@\\n-a\\n+b\\ndiff --git a/y b/y\\n|line 6: does not belong to the hunk of line 3, which is not complete: 1 old and 0 new lines are missing",
                "@@ -1 +1 @@\\n-a\\n+b\\n+c\\n|line 6: the hunk of line 3 says that it has no such line",
                "@@ -1 +1 @@\\n-a\\n+b\\n c\\n|line 6: the hunk of line 3 says that it has no such line",
                "@@ -1 +1 @@\\n-a\\n-b\\n|line 5: does not belong to the hunk of line 3, which is not complete: 0 old and 1 new lines are missing",
                "@@ -1 +1 @@\\n-a\\n+b\\n@@ -1 +1 @@\\n-a\\n+b\\n|line 6: the hunk begins within or before the one above it",
                "@@ -1 +1,9999999999 @@\\n-a\\n+b\\n|line 3: no file has '9999999999' lines",
                "@@ -1 +1,999999999 @@\\n-a\\n+b\\n|line 6: the diff ends within the hunk of line 3: 0 old and 999999998 new lines are missing",
                "@@ -1,0 +1,0 @@\\n|line 3: the hunk has no lines",
                "@@ what @@\\n|line 3: not a hunk header: '@@ what @@'",
                "text\\n|line 3: no hunk below the names of the files",
                "@@ -1 +1 @@\\n\\\\ No newline\\n-a\\n+b\\n|line 4: does not belong to the hunk of line 3, which is not complete: 1 old and 1 new lines are missing",
                "@@ -1 +1 @@\\n-a\\n+b\\n\\\\ No\\n\\\\ No\\n|line 7: a second mark for the end of the file",
                "@@ -1 +1 @@\\n-a\\n+b\\ntext\\n@@ -3 +3 @@\\n-a\\n+b\\n|line 7: a hunk without the names of its files",
            })
    void shouldSayWhereADiffLies(String hunks, String message) {
        assertRefused(NAMES + hunks.replace("\\n", "\n").replace("\\\\", "\\"), message);
    }

    @Test
    void shouldRefuseWhatIsNoUnifiedDiff() {
        assertRefused(
                "diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n",
                "line 1: a combined diff of a merge: compare with one parent instead");
        assertRefused(
                "@@@ -1,2 -1,2 +1,3 @@@\n", "line 1: a combined diff of a merge: compare with one parent instead");
        assertRefused("*** a\n--- b\n***************\n", "line 3: not a unified diff, as diff -u writes it");
        assertRefused("\u001B[1mdiff --git a/x b/x\u001B[m\n", "line 1: a coloured diff: write it with --color=never");
        assertThatThrownBy(() -> UnifiedDiff.read("\uFEFFdiff".getBytes(UTF_16LE)))
                .hasMessage("line 1: a diff in UTF-16, which hides the bytes of the files");
        assertRefused("1,2c1\n< a\n", "line 1: not a unified diff, as diff -u writes it");
        assertRefused("@@ -1 +1 @@\n-a\n+b\n", "line 1: a hunk without the names of its files");
    }

    @Test
    void shouldRefuseMoreLinesThanItCanHold() {
        int lines = HunkReader.MOST_LINES + 1;

        assertRefused(
                NAMES + "@@ -0,0 +1," + lines + " @@\n" + "+\n".repeat(lines),
                "line " + (lines + 3) + ": more than 1000000 lines in hunks");
        assertThatThrownBy(() -> UnifiedDiff.read(new byte[UnifiedDiff.MOST_BYTES + 1]))
                .hasMessage("line 1: a diff of more than 67108864 bytes");
    }

    @Test
    void shouldRefuseDamagedHeaders() {
        assertRefused("diff --git a/x b/x\nnew file mode abc\n", "line 2: not a file mode: 'abc'");
        assertRefused("diff --git a/x b/x\n--- a/x\n", "line 2: no line +++ below");
        assertRefused("diff --git a b c d e\n", "line 1: cannot tell where the first name ends");
        assertRefused("diff --git a/x b/x\nGIT binary patch\nhm\n", "line 3: the binary patch has no content");
        assertRefused(
                "diff --git a/x b/x\nGIT binary patch\nliteral 1\ndiff --git a/y b/y\n",
                "line 4: does not belong to the binary patch above");
        assertRefused("GIT binary patch\n", "line 1: a binary patch without the name of its file");
        assertRefused("--- \"a/x\n+++ b/x\n", "line 1: the quotation mark before the name is not closed");
        assertRefused("--- /dev/null\n+++ /dev/null\n", "line 2: both names are /dev/null");
        assertRefused("--- \t1\n+++ b/x\n", "line 1: a file without a name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"diff --git a b\n", "--- a\n+++ b\n", "@@ -1 +1 @@\n", "\n", "-", "\\", "GIT binary patch\n", " "
            })
    void shouldTakeLinearTimeOnHostileText(String piece) {
        var hostile = piece.repeat(2_000_000 / piece.length());

        try {
            assertThat(UnifiedDiff.read(hostile).hunks()).isZero();
        } catch (DiffException e) {
            assertThat(e).hasMessageStartingWith("line " + e.line() + ": ");
        }
    }

    private static void assertRefused(String diff, String message) {
        assertThatThrownBy(() -> UnifiedDiff.read(diff))
                .isInstanceOf(DiffException.class)
                .hasMessage(message);
    }

    private static FileDiff only(ChangeSet changes) {
        assertThat(changes.files()).hasSize(1);
        return changes.files().get(0);
    }

    private static List<String> texts(ChangeSet changes) {
        return only(changes).hunks().get(0).lines().stream().map(HunkLine::text).toList();
    }
}
