package io.mergewright.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogReaderTest {
    @TempDir
    Path directory;

    private final LogReader reader = new LogReader();

    private LogWindow read(String log) {
        return reader.read(LogSource.ofText(log, "build.log"));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }

    @Test
    void shouldKeepRawLineNumbersAcrossCarriageReturns() {
        var window = read("one\r\n10 %\r20 %\rtwo\r\n\r\nfour");

        assertThat(window.lines())
                .containsExactly(
                        new LogLine(1, "one"), new LogLine(2, "two"), new LogLine(3, ""), new LogLine(4, "four"));
        assertThat(window.complete()).isTrue();
        assertThat(window.totalLines()).isEqualTo(4);
        assertThat(window.totalBytes()).isEqualTo(26);
    }

    @ParameterizedTest
    @CsvSource({"'a\nb',2", "'a\nb\n',2", "'\n',1", "'a',1", "'',0", "'\n\na',3"})
    void shouldCountALastLineWithoutNewline(String log, int lines) {
        assertThat(read(log).lines()).hasSize(lines);
        assertThat(read(log).totalLines()).isEqualTo(lines);
    }

    @Test
    void shouldReadAnEmptyFile() throws IOException {
        var window = reader.read(LogSource.of(file("empty.log", new byte[0])));

        assertThat(window.lines()).isEmpty();
        assertThat(window.complete()).isTrue();
    }

    @Test
    void shouldNameAMissingFile() {
        assertThatThrownBy(() -> reader.read(LogSource.of(directory.resolve("build.log"))))
                .isInstanceOf(LogException.class)
                .hasMessage("build.log: does not exist");
    }

    @Test
    void shouldNameADirectory() {
        assertThatThrownBy(() -> reader.read(LogSource.of(directory)))
                .isInstanceOf(LogException.class)
                .hasMessage(directory.getFileName() + ": is a directory");
    }

    @Test
    void shouldRefuseBinaryData() throws IOException {
        byte[] binary = new byte[10_000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 7);
        }

        assertThatThrownBy(() -> reader.read(LogSource.of(file("a.class", binary))))
                .isInstanceOf(LogException.class)
                .hasMessage("a.class: looks binary");
    }

    @Test
    void shouldRefuseCompressionItDoesNotKnow() {
        byte[] xz = "\u00FD7zXZ\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> reader.read(LogSource.of(new ByteArrayInputStream(xz), "a.xz")))
                .hasMessage("a.xz: is compressed with xz, which is not supported");
    }

    @Test
    void shouldReadSomeNulsAndInvalidUtf8AsText() {
        byte[] log = "all\0 go\u00FFod in this line and the next\nb\0\n".getBytes(StandardCharsets.ISO_8859_1);

        var window = reader.read(LogSource.of(new ByteArrayInputStream(log), "log"));

        assertThat(window.lines())
                .containsExactly(new LogLine(1, "all go\uFFFDod in this line and the next"), new LogLine(2, "b"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void shouldReadUtf16WithAByteOrderMark(String charset) throws IOException {
        byte[] log = "\uFEFFgr\u00FC\u00DFe \uD83D\uDE00\nline \u0A0A two\n".getBytes(charset);

        var window = reader.read(LogSource.of(new ByteArrayInputStream(log), "log"));

        assertThat(window.lines())
                .containsExactly(new LogLine(1, "gr\u00FC\u00DFe \uD83D\uDE00"), new LogLine(2, "line \u0A0A two"));
    }

    @Test
    void shouldStripTheJenkinsClockWhereMostLinesHaveIt() {
        var clocked = read("Started by timer\n03:04:05  one\n03:04:06  two\n03:04:07  three\n");
        var once = read("one\n03:04:05  two\nthree\n");

        assertThat(clocked.lines())
                .extracting(LogLine::text)
                .containsExactly("Started by timer", "one", "two", "three");
        assertThat(once.lines()).extracting(LogLine::text).containsExactly("one", "03:04:05  two", "three");
    }

    @Test
    void shouldCutALongLineWithinACharacterSoundly() {
        var window = read("\u20AC".repeat(30_000) + "\nnext\n");

        assertThat(window.lines().get(0).text())
                .startsWith("\u20AC\u20AC")
                .endsWith("\u20AC" + LogLimits.CUT_MARK)
                .hasSize((64 << 10) / 3 + LogLimits.CUT_MARK.length());
        assertThat(window.lines().get(1)).isEqualTo(new LogLine(2, "next"));
    }

    @Test
    void shouldKeepTheLastStateOfALongProgressLine() {
        var progress =
                IntStream.range(0, 20_000).mapToObj(i -> "file %d".formatted(i)).collect(Collectors.joining("\r"));

        assertThat(read(progress + "\r\nnext\n").lines())
                .containsExactly(new LogLine(1, "file 19999"), new LogLine(2, "next"));
    }

    @Test
    void shouldStopAtTheByteLimitAndSaySo() {
        var limited = new LogReader(LogLimits.defaults().withMaxBytes(300_000));

        var window = limited.read(LogSource.ofText("some line\n".repeat(60_000), "build.log"));

        assertThat(window.complete()).isFalse();
        assertThat(window.problems()).containsExactly("build.log: is longer than the limit of 300,000 bytes");
        assertThat(window.lines()).isNotEmpty();
        assertThat(window.totalBytes()).isLessThanOrEqualTo(300_000);
    }

    @Test
    void shouldKeepWhatStandsBeforeTheLimitHoweverLowItIs() {
        var limited = new LogReader(LogLimits.defaults().withMaxBytes(12));

        var window = limited.read(LogSource.ofText("some line\nand another\n", "build.log"));

        assertThat(window.lines()).extracting(LogLine::text).containsExactly("some line", "an");
        assertThat(window.totalBytes()).isEqualTo(12);
        assertThat(window.problems()).containsExactly("build.log: is longer than the limit of 12 bytes");
    }

    @Test
    void shouldReadALogOfExactlyTheByteLimit() {
        var limited = new LogReader(LogLimits.defaults().withMaxBytes(10));

        assertThat(limited.read(LogSource.ofText("some line\n", "build.log")).complete())
                .isTrue();
    }

    @Test
    void shouldKeepWhatWasReadBeforeAStreamBroke() {
        var breaking = new InputStream() {
            private final InputStream start =
                    new ByteArrayInputStream("one\ntwo\n".repeat(5_000).getBytes(UTF_8));

            @Override
            public int read() throws IOException {
                int next = start.read();
                if (next < 0) {
                    throw new IOException("connection reset");
                }
                return next;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = start.read(buffer, offset, length);
                if (count < 0) {
                    throw new IOException("connection reset");
                }
                return count;
            }
        };

        var window = reader.read(LogSource.of(breaking, "stdin"));

        assertThat(window.lines()).hasSizeGreaterThan(1_000);
        assertThat(window.complete()).isFalse();
        assertThat(window.problems())
                .singleElement()
                .asString()
                .startsWith("stdin: ")
                .endsWith("connection reset");
    }

    @Test
    void shouldLeaveAStreamOpenForWhoeverOpenedIt() {
        var closed = new AtomicBoolean();
        var stream = new ByteArrayInputStream("a\n".getBytes(UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        reader.read(LogSource.of(stream, "stdin"));

        assertThat(closed).isFalse();
    }
}
