package io.mergewright.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipLogTest {
    private final LogReader reader = new LogReader();

    private static byte[] gzip(String text) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static LogSource source(byte[] bytes) {
        return LogSource.of(new ByteArrayInputStream(bytes), "build.log.gz");
    }

    private static String randomLines(int count) {
        var random = new Random(1);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("line ").append(random.nextLong()).append('\n');
        }
        return text.toString();
    }

    @Test
    void shouldReadGzip() {
        assertThat(reader.read(source(gzip("one\ntwo\n"))).lines())
                .containsExactly(new LogLine(1, "one"), new LogLine(2, "two"));
    }

    @Test
    void shouldReadSeveralMembersFromAStreamThatHasNothingAvailable() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(gzip("one\n"));
        all.writeBytes(gzip("two\n"));
        all.writeBytes(gzip("three"));
        InputStream slow = new ByteArrayInputStream(all.toByteArray()) {
            @Override
            public synchronized int available() {
                return 0;
            }
        };

        assertThat(reader.read(LogSource.of(slow, "a.gz")).lines())
                .extracting(LogLine::text)
                .containsExactly("one", "two", "three");
    }

    @Test
    void shouldKeepTheLinesOfATruncatedGzip() {
        byte[] whole = gzip(randomLines(50_000));

        var window = reader.read(source(Arrays.copyOf(whole, whole.length / 2)));

        assertThat(window.lines()).hasSizeGreaterThan(10_000);
        assertThat(window.complete()).isFalse();
        assertThat(window.problems())
                .containsExactly(
                        "build.log.gz: compressed data ends early after %,d bytes".formatted(window.totalBytes()));
    }

    @Test
    void shouldKeepTheLinesBeforeDamage() {
        byte[] damaged = gzip(randomLines(50_000));
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 200, (byte) 0xFF);

        var window = reader.read(source(damaged));

        assertThat(window.lines()).hasSizeGreaterThan(10_000);
        assertThat(window.complete()).isFalse();
        assertThat(window.problems()).hasSize(1);
    }

    @Test
    void shouldNameAGzipWithoutContent() {
        assertThatThrownBy(() -> reader.read(source(Arrays.copyOf(gzip("one"), 5))))
                .isInstanceOf(LogException.class)
                .hasMessage("build.log.gz: ends within the header of its compression");
    }

    @Test
    void shouldRefuseBinaryDataWithinGzip() {
        assertThatThrownBy(() -> reader.read(source(gzip("\u0000\u0001\u0002".repeat(1_000)))))
                .hasMessage("build.log.gz: looks binary");
    }

    @Test
    void shouldStopAGzipBomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            byte[] line = "all the same\n".repeat(80_000).getBytes(UTF_8);
            for (long written = 0; written < LogLimits.EXPANSION_FLOOR + (64 << 20); written += line.length) {
                gzip.write(line);
            }
        }
        var strict = new LogReader(new LogLimits(1L << 40, 100, 10, 1000, DigestSize.defaults()));

        var window = strict.read(source(out.toByteArray()));

        assertThat(window.complete()).isFalse();
        assertThat(window.problems()).singleElement().asString().endsWith("expands more than 100 times");
        assertThat(window.totalBytes()).isLessThan(LogLimits.EXPANSION_FLOOR + (2 << 20));
    }
}
