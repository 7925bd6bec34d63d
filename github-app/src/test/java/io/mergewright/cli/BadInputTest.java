package io.mergewright.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is given, the answer is a diagnosis or one line that names what is wrong. */
class BadInputTest {
    private static final String FAILURE = "main.c:7:3: error: expected ';'\nFinished: FAILURE\n";

    @TempDir
    private Path folder;

    @Test
    void shouldNameAMissingFileAndGoOnWithTheOthers() throws IOException {
        var run = CommandLineRun.of("diagnose", folder.resolve("no.log"), log(FAILURE.getBytes(UTF_8)));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("mergewright: ")
                .contains("no.log: does not exist")
                .hasLineCount(1);
        assertThat(run.out()).startsWith("FAILED ");
    }

    @Test
    void shouldRefuseADirectory() {
        assertUnreadable(CommandLineRun.of("diagnose", folder), "is a directory");
    }

    @Test
    void shouldRefuseABinaryFile() throws IOException {
        var bytes = new byte[4_000];
        new Random(1).nextBytes(bytes);
        bytes[0] = 0;

        assertUnreadable(CommandLineRun.of("diagnose", log(bytes)), "looks binary");
    }

    @Test
    void shouldFindNothingInAnEmptyLog() throws IOException {
        var run = CommandLineRun.of("diagnose", log(new byte[0]));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("NOT ENOUGH EVIDENCE ").contains("0 lines, 0 bytes");
    }

    @Test
    void shouldReadInvalidUtf8() throws IOException {
        var run = CommandLineRun.of("diagnose", log(("caf\u00E9 \u00FF\n" + FAILURE).getBytes(ISO_8859_1)));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("FAILED ").contains("2 | main.c:7:3");
    }

    @Test
    void shouldReadNulBytes() throws IOException {
        var run = CommandLineRun.of("diagnose", log(("a\u0000b\n" + FAILURE.replace("'", "\u0000")).getBytes(UTF_8)));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("FAILED ").doesNotContain("\u0000");
    }

    @Test
    void shouldSayThatAnArchiveEndsEarly() throws IOException {
        var gzip = gzip(FAILURE + "some more text that does not compress away: 8f3a91c07d\n".repeat(50));

        var run = CommandLineRun.of("diagnose", log(Arrays.copyOf(gzip, gzip.length - 12)));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("problems of reading\n", "compressed data ends early");
    }

    @Test
    void shouldSayThatAnArchiveIsOnlyAHeader() throws IOException {
        assertUnreadable(CommandLineRun.of("diagnose", log(Arrays.copyOf(gzip("x"), 5))), "header");
    }

    @Test
    void shouldNameFileAndLineOfABadRule() throws IOException {
        var rules = Files.writeString(folder.resolve("own.yml"), "tools:\n  - tool: x\n    rules:\n      - id: [\n");

        var run = CommandLineRun.of("diagnose", log(FAILURE.getBytes(UTF_8)), "--rules", rules);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("own.yml:5: not valid YAML").hasLineCount(1);
    }

    @Test
    void shouldRefuseARuleFileThatDoesNotExist() {
        var run = CommandLineRun.of("diagnose", "-", "--rules", folder.resolve("no.yml"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no.yml: does not exist").hasLineCount(1);
    }

    @Test
    void shouldRefuseABaselineThatCannotBeRead() throws IOException {
        var run = CommandLineRun.of("diagnose", log(FAILURE.getBytes(UTF_8)), "--baseline", folder.resolve("no.log"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("baseline", "no.log").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format=xml", "--max-lines=0", "--max-lines=many", "--color=blue", "--foo"})
    void shouldRefuseAWrongOption(String option) {
        var run = CommandLineRun.of("diagnose", "-", option);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("mergewright: ")
                .contains("diagnose --help")
                .hasLineCount(1);
    }

    @Test
    void shouldAskForALog() {
        var run = CommandLineRun.of("diagnose");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("LOG").hasLineCount(1);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void shouldLetNoEscapeSequenceThrough(Format format) throws IOException {
        var hostile =
                "\u001B]0;title\u0007\u001B]8;;http://evil.invalid\u001B\\main.c:7:3:\u001B]8;;\u001B\\ \u001B[31merror:\u001B[0m"
                        + " \u009B2Jgone \u001BPq\u001B\\\u202E\u0008\n" + FAILURE;

        var run = CommandLineRun.of("diagnose", log(hostile.getBytes(UTF_8)), "--format", format);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("main.c:7:3");
        assertThat(run.out().chars()).noneMatch(c -> c != '\n' && c != '\t' && Character.isISOControl(c));
        assertThat(run.out()).doesNotContain("\\u001b", "\\u001B", "\u202E");
    }

    @Test
    void shouldNotPrintControlCharactersOfAFileName() {
        var run = CommandLineRun.of("diagnose", "no\u001B[2J\u202E.log");

        assertThat(run.err()).contains("no\uFFFD[2J\uFFFD.log").hasLineCount(1);
    }

    private static void assertUnreadable(CommandLineRun run, String why) {
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("mergewright: ").contains(why).hasLineCount(1);
    }

    private Path log(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("some.log"), bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
