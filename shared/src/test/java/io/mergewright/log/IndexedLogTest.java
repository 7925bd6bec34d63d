package io.mergewright.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedLogTest {
    private static final String KEY = """
            -----BEGIN RSA PRIVATE KEY-----
            MIIEowIBAAKCAQEAxyzzyplughfoobarbazquxquuxcorgegraultgarplywaldo
            MIIEowIBAAKCAQEAxyzzyplughfoobarbazquxquuxcorgegraultgarplywaldo
            -----END RSA PRIVATE KEY-----
            """;

    @TempDir
    private Path directory;

    @Test
    void shouldHaveNoLinesOfAnEmptyLog() throws IOException {
        var log = indexed("");

        assertThat(log.totalLines()).isZero();
        assertThat(log.slice(1, 10).lines()).isEmpty();
        assertThat(log.find("x", 1)).isEqualTo(new LogSearch.Found(0, 1));
    }

    @Test
    void shouldCountALastLineWithoutItsEnd() throws IOException {
        var log = indexed("one\ntwo\nthree");

        assertThat(log.totalLines()).isEqualTo(3);
        assertThat(texts(log.slice(2, 10))).containsExactly("two", "three");
        assertThat(log.slice(4, 10).lines()).isEmpty();
        assertThat(log.slice(2, 1)).extracting(IndexedLog.Slice::next).isEqualTo(3L);
    }

    @Test
    void shouldShowWhatATerminalWould() throws IOException {
        var log = indexed(
                "a\r\n\u001B[31mred\u001B[0m\0\n10 %\r100 %\n\n2026-11-29T15:11:59.0000000Z ##[error]bad\nx\u202Ey\n");

        assertThat(texts(log.slice(1, 10))).containsExactly("a", "red", "100 %", "", "bad", "x\uFFFDy");
        assertThat(log.slice(5, 1).lines().get(0).mark()).isEqualTo(Mark.ERROR);
    }

    @Test
    void shouldReplaceInvalidBytes() throws IOException {
        Files.write(directory.resolve("log"), "a\u00FFb\n".getBytes(ISO_8859_1));

        var log = open();

        assertThat(texts(log.slice(1, 1))).containsExactly("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1_000})
    void shouldFindEveryLineByFewKnownStarts(int distance) throws IOException {
        var text = new StringBuilder();
        for (int i = 1; i <= 3_000; i++) {
            text.append("line ")
                    .append(i)
                    .append(i % 100 == 0 ? "x".repeat(i) : "")
                    .append('\n');
        }
        Files.writeString(directory.resolve("log"), text);

        var log = open(distance);

        for (int from = 1; from <= 3_000; from += 37) {
            assertThat(texts(log.slice(from, 1)).get(0)).startsWith("line " + from);
        }
    }

    @Test
    void shouldKeepFewStartsOfManyLines() throws IOException {
        Files.writeString(directory.resolve("log"), "\n".repeat(1_000_000));

        var index = index(1);

        assertThat(index.size()).isLessThanOrEqualTo(1 << 16);
        assertThat(index.totalLines()).isEqualTo(1_000_000);
        assertThat(new IndexedLog(directory.resolve("log"), index)
                        .slice(999_999, 10)
                        .lines())
                .hasSize(2);
    }

    @Test
    void shouldCutLongLinesAndGoOnBehindThem() throws IOException {
        var log = indexed("a\n" + "x".repeat(5_000_000) + "\nb\n");

        var slice = log.slice(2, 2);

        assertThat(slice.lines().get(0).text())
                .hasSize(2_000 + LogLimits.CUT_MARK.length())
                .endsWith("[cut]");
        assertThat(texts(log.slice(3, 1))).containsExactly("b");
        assertThat(log.find("b", 1).line()).isEqualTo(3);
    }

    @Test
    void shouldGiveFewerLinesWhereTheyAreLong() throws IOException {
        var log = indexed(("y".repeat(900_000) + "\n").repeat(20));

        var slice = log.slice(1, 20);

        assertThat(slice.lines()).hasSizeBetween(1, 6);
        assertThat(slice.next()).isEqualTo(1 + slice.lines().size());
    }

    @Test
    void shouldKnowTheLineBehindALongOneWithoutReadingIt() throws IOException {
        Files.writeString(directory.resolve("log"), "a\n" + "x".repeat(40_000) + "\nb\n" + "y\n".repeat(40_000));

        var index = index(16 << 10);

        assertThat(index.line(index.behind(20_000))).isEqualTo(3);
    }

    @Test
    void shouldRedactSecretsThatBeganBeforeTheSlice() throws IOException {
        var log = indexed("before\n" + KEY + "after\n");

        assertThat(texts(log.slice(3, 2))).allMatch(text -> text.contains("[redacted:private-key]"));
        assertThat(texts(log.slice(6, 1))).containsExactly("after");
    }

    @Test
    void shouldNotCutASecretBeforeItIsRedacted() throws IOException {
        String token = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
        var log = indexed("z ".repeat(990) + "token " + token + "\n");

        assertThat(texts(log.slice(1, 1)).get(0)).doesNotContain("ghp_a1B2");
    }

    @Test
    void shouldFindTheNextLineWhateverItsCase() throws IOException {
        var log = indexed("one\nERROR: here\ntwo\n\u001B[1merror\u001B[0m: there\n");

        assertThat(log.find("error: ", 1)).isEqualTo(new LogSearch.Found(2, 3));
        assertThat(log.find("Error: ", 3)).isEqualTo(new LogSearch.Found(4, 5));
        assertThat(log.find("error", 5)).isEqualTo(new LogSearch.Found(0, 5));
        assertThat(log.find("=", 1).line()).isZero();
        assertThat(log.find("", 1).line()).isZero();
    }

    @Test
    void shouldFindBeyondABuffer() throws IOException {
        var log = indexed("0123456789\n".repeat(300_000) + "ne\u00E9dle\n" + "0123456789\n".repeat(10));

        assertThat(log.find("ne\u00E9dle", 7).line()).isEqualTo(300_001);
        assertThat(log.find("89", 300_001).line()).isEqualTo(300_002);
    }

    @Test
    void shouldNotFindSecrets() throws IOException {
        String token = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
        var log = indexed("token " + token + "\n");

        assertThat(log.find(token.substring(0, 12), 1).line()).isZero();
        assertThat(log.find("redacted", 1).line()).isZero();
        assertThat(log.find("token", 1).line()).isEqualTo(1);
    }

    @Test
    void shouldStopWhereTooManyLinesOnlySeemToMatch() throws IOException {
        var log = indexed("needle one\n".repeat(2_000) + "needle two\n");

        var found = log.find("needle two", 1);

        assertThat(found.line()).isZero();
        assertThat(found.next()).isBetween(2L, 2_000L);
    }

    @Test
    void shouldComeBackFromItsFile() throws IOException {
        Files.writeString(directory.resolve("log"), "abc\n".repeat(50_000));
        var index = index(100);

        index.write(directory.resolve("index"));
        var read = LineIndex.read(directory.resolve("index"));

        assertThat(read).usingRecursiveComparison().isEqualTo(index);
    }

    @Test
    void shouldCopyWhatIsDecoded() throws IOException {
        var builder = new LineIndex.Builder();
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("one\ntwo\n".getBytes(UTF_8));
        }
        Files.write(directory.resolve("packed"), packed.toByteArray());
        var copied = new ByteArrayOutputStream();
        LogCopy copy = (bytes, from, to) -> copied.write(bytes, from, to - from);

        var window = new LogReader().read(LogSource.of(directory.resolve("packed")), builder.and(copy));

        assertThat(copied.toString(UTF_8)).isEqualTo("one\ntwo\n");
        assertThat(builder.build().totalLines()).isEqualTo(window.totalLines()).isEqualTo(2);
        assertThat(LogSource.of(directory.resolve("packed")).isPlain()).isFalse();
        assertThat(LogSource.of(new ByteArrayInputStream("text".getBytes(UTF_8)), "log")
                        .isPlain())
                .isTrue();
    }

    private IndexedLog indexed(String text) throws IOException {
        Files.writeString(directory.resolve("log"), text);
        return open();
    }

    private IndexedLog open() throws IOException {
        return open(16 << 10);
    }

    private IndexedLog open(int distance) throws IOException {
        return new IndexedLog(directory.resolve("log"), index(distance));
    }

    private LineIndex index(int distance) throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve("log"));
        var builder = new LineIndex.Builder(distance);
        for (int from = 0; from < bytes.length; from += 1_000) {
            builder.add(bytes, from, Math.min(bytes.length, from + 1_000));
        }
        return builder.build();
    }

    private static List<String> texts(IndexedLog.Slice slice) {
        return slice.lines().stream().map(LogLine::text).toList();
    }
}
