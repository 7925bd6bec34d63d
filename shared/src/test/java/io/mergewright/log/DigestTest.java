package io.mergewright.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
    private static final long LINES = 700_000;

    @TempDir
    Path directory;

    private static String filler(long number) {
        return "[INFO] compiling module %d of the big project, nothing to see here".formatted(number);
    }

    private static LongFunction<String> fillerBut(Map<Long, String> special) {
        return number -> special.getOrDefault(number, filler(number));
    }

    private static LogWindow read(LongFunction<String> text) {
        return new LogReader().read(LogSource.of(new GeneratedLog(LINES, text), "build.log"));
    }

    @Test
    void shouldKeepHeadAndTailOfALongLogWithTheirNumbers() {
        var window = read(DigestTest::filler);

        assertThat(window.complete()).isFalse();
        assertThat(window.problems()).isEmpty();
        assertThat(window.totalLines()).isEqualTo(LINES);
        assertThat(window.lines()).allSatisfy(line -> assertThat(line.text()).isEqualTo(filler(line.number())));
        assertThat(window.lines().get(1_999).number()).isEqualTo(2_000);
        assertThat(window.lines()).hasSize(DigestSize.HEAD_LINES + DigestSize.TAIL_LINES);
        assertThat(window.lines().get(2_000).number()).isEqualTo(LINES - DigestSize.TAIL_LINES + 1);
    }

    @Test
    void shouldKeepTheFailureInTheMiddleWithItsSurroundings() {
        var window = read(fillerBut(Map.of(
                100_000L, "$ make -j8 all",
                345_678L, "src/a.c:3:5: error: expected ';' before '}' token",
                345_679L, "    3 |     return 0",
                600_000L, "make: *** [all] Error 2",
                600_001L, "The command \"make -j8 all\" exited with 2.")));

        assertThat(window.lines())
                .extracting(LogLine::number)
                .contains(100_000L, 345_668L, 345_677L, 345_678L, 345_679L, 345_718L, 600_000L, 600_001L)
                .doesNotContain(345_600L, 345_800L);
    }

    @Test
    void shouldKeepTheFirstFailureAmongManyAlikeAndOneOfAnotherKind() {
        var window = read(number -> number == 400_000
                ? "java.lang.IllegalStateException: the cause of it all"
                : number % 3 == 0 ? "WARN retry %d failed with error %d".formatted(number, number) : filler(number));

        assertThat(window.lines()).extracting(LogLine::number).contains(400_000L);
        assertThat(window.lines()).hasSizeLessThan(120_000);
    }

    @Test
    void shouldStayBoundedWhenEveryLineIsNews() {
        var window = read(number ->
                "ERROR %s failed".formatted(Long.toString(number * 7_919, 26).replaceAll("\\d", "x")));

        long characters =
                window.lines().stream().mapToLong(line -> line.text().length()).sum();

        assertThat(characters).isLessThan(12 << 20);
        assertThat(window.lines()).extracting(LogLine::number).isSorted();
    }

    @Test
    void shouldKeepTheLastCommandsBeforeTheTailOfALogFullOfCommands() {
        var window = read(
                number -> number % 50 == 0 ? "+ run step %d with its arguments".formatted(number) : filler(number));

        assertThat(window.lines())
                .extracting(LogLine::number)
                .contains(2_050L, LINES - 20_050, LINES - 20_100, LINES - 21_000);
    }

    @Test
    void shouldKeepMarksOfGroupsInTheMiddle() {
        var window = read(fillerBut(Map.of(
                200_000L, "2026-07-30T10:39:20.7140484Z ##[group]Run npm test",
                300_000L, "travis_fold:start:script\r\u001B[0K$ npm test",
                310_000L, "2026-07-30T10:39:20.7140484Z ##[error]Process completed with exit code 1.",
                320_000L, "+ npm ci")));

        assertThat(window.lines())
                .contains(
                        new LogLine(200_000, "Run npm test", Mark.GROUP_START),
                        new LogLine(300_000, "$ npm test", Mark.GROUP_START),
                        new LogLine(310_000, "Process completed with exit code 1.", Mark.ERROR),
                        new LogLine(320_000, "+ npm ci"));
    }

    @Test
    void shouldDigestAFileAndAStreamAlike() throws IOException {
        var text = fillerBut(Map.of(345_678L, "error: broken"));
        var file = directory.resolve("build.log");
        try (var out = Files.newOutputStream(file)) {
            new GeneratedLog(LINES, text).transferTo(out);
        }

        var fromFile = new LogReader().read(LogSource.of(file));

        assertThat(fromFile.totalBytes()).isEqualTo(Files.size(file));
        assertThat(fromFile.totalLines()).isEqualTo(LINES);
        assertThat(fromFile.lines()).isEqualTo(read(text).lines());
    }

    @Test
    void shouldKeepALogOfManyShortLinesOnlyUpToTheLineLimit() {
        var size = new DigestSize(DigestSize.WHOLE_BYTES, 100, 10, 20, 1 << 20);
        var reader = new LogReader(LogLimits.defaults().withDigest(size));

        assertThat(reader.read(LogSource.ofText("x\n".repeat(100), "log")).complete())
                .isTrue();
        var digest = reader.read(LogSource.ofText("x\n".repeat(101), "log"));
        assertThat(digest.complete()).isFalse();
        assertThat(digest.lines()).hasSize(30);
        assertThat(digest.totalLines()).isEqualTo(101);
    }

    @Test
    void shouldReadALineOfFiftyMegabytesInBoundedMemory() {
        var window = new LogReader().read(LogSource.of(new LongLine(50L << 20), "build.log"));

        assertThat(window.totalLines()).isEqualTo(2);
        assertThat(window.lines().get(0).text()).hasSizeLessThan(70_000).endsWith(LogLimits.CUT_MARK);
        assertThat(window.lines()).last().isEqualTo(new LogLine(2, "end"));
    }

    /** One line of {@code length} bytes and a line {@code end}. */
    private static final class LongLine extends InputStream {
        private final InputStream end = new ByteArrayInputStream("\nend\n".getBytes(UTF_8));
        private long left;

        LongLine(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("one byte at a time");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return end.read(into, from, length);
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(into, from, from + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
