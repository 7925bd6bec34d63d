package io.mergewright.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipLogTest {
    @TempDir
    Path directory;

    private final LogReader reader = new LogReader();

    private static byte[] zip(String... namesAndTexts) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private LogWindow read(byte[] zip) throws IOException {
        return reader.read(LogSource.of(Files.write(directory.resolve("logs.zip"), zip)));
    }

    @Test
    void shouldReadStepsInNaturalOrderAndAnnounceThem() throws IOException {
        byte[] zip = zip(
                "0_build.txt", "all of it\n",
                "build/10_Post.txt", "post\n",
                "build/2_Run tests.txt", "2026-07-30T10:39:20.7140484Z run\nfailed",
                "build/1_Set up job.txt", "\uFEFF2026-07-30T10:39:20.7140484Z set up\n",
                "build/system.txt", "system\n");

        assertThat(read(zip).lines())
                .containsExactly(
                        new LogLine(1, "build/1_Set up job.txt", Mark.GROUP_START),
                        new LogLine(2, "set up"),
                        new LogLine(3, "build/2_Run tests.txt", Mark.GROUP_START),
                        new LogLine(4, "run"),
                        new LogLine(5, "failed"),
                        new LogLine(6, "build/10_Post.txt", Mark.GROUP_START),
                        new LogLine(7, "post"));
    }

    @Test
    void shouldReadAJobWithoutStepsFromItsOwnFile() throws IOException {
        byte[] zip = zip("1_lint.txt", "lint\n", "0_build.txt", "twice\n", "build/1_x.txt", "once\n");

        assertThat(read(zip).lines())
                .extracting(LogLine::text)
                .containsExactly("1_lint.txt", "lint", "build/1_x.txt", "once");
    }

    @Test
    void shouldReadAZipFromAStream() throws IOException {
        byte[] zip = zip("1_x.txt", "once\n");

        var window = reader.read(LogSource.of(new ByteArrayInputStream(zip), "stdin"));

        assertThat(window.lines()).extracting(LogLine::text).containsExactly("1_x.txt", "once");
        assertThat(window.complete()).isTrue();
    }

    @Test
    void shouldOnlyShowNamesThatPointOutside() throws IOException {
        var outside = directory.resolveSibling("evil_1.txt");

        var window = read(zip("../evil_1.txt", "x\n", "/etc/1_\u0007passwd\n.txt", "y\n"));

        assertThat(window.lines()).extracting(LogLine::text).containsExactly("/etc/1_?passwd?.txt", "y");
        assertThat(outside).doesNotExist();
    }

    @Test
    void shouldRefuseMoreEntriesThanTheLimit() throws IOException {
        var file = Files.write(directory.resolve("many.zip"), zip("1_a", "", "2_b", "", "3_c", ""));
        var strict = new LogReader(new LogLimits(1 << 20, 10, 2, 1000, DigestSize.defaults()));

        assertThatThrownBy(() -> strict.read(LogSource.of(file)))
                .isInstanceOf(LogException.class)
                .hasMessage("many.zip: has more than 2 entries");
    }

    @Test
    void shouldCountEntriesThoughACommentHoldsAnotherEnd() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 3; i++) {
                zip.putNextEntry(new ZipEntry(i + "_x.txt"));
            }
            zip.setComment("PK\u0005\u0006" + "\u0000".repeat(16) + "\u0005\u0000");
        }
        var file = Files.write(directory.resolve("many.zip"), out.toByteArray());
        var strict = new LogReader(new LogLimits(1 << 20, 10, 2, 1000, DigestSize.defaults()));

        assertThatThrownBy(() -> strict.read(LogSource.of(file))).hasMessage("many.zip: has more than 2 entries");
    }

    @Test
    void shouldStopAZipBomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            byte[] line = "all the same\n".repeat(80_000).getBytes(UTF_8);
            zip.putNextEntry(new ZipEntry("1_bomb.txt"));
            for (long written = 0; written < LogLimits.EXPANSION_FLOOR + (64 << 20); written += line.length) {
                zip.write(line);
            }
        }

        var window = read(out.toByteArray());

        assertThat(window.problems()).singleElement().asString().endsWith("expands more than 300 times");
        assertThat(window.lines()).isNotEmpty();
    }

    @Test
    void shouldNameAnEmptyZip() {
        assertThatThrownBy(() -> read(zip()))
                .isInstanceOf(LogException.class)
                .hasMessage("logs.zip: is a zip without logs");
    }

    @Test
    void shouldNameATruncatedZip() {
        byte[] zip = zip("1_x.txt", "once\n".repeat(1000));

        assertThatThrownBy(() -> read(java.util.Arrays.copyOf(zip, zip.length - 30)))
                .isInstanceOf(LogException.class)
                .hasMessageStartingWith("logs.zip: is not a readable zip");
    }

    @Test
    void shouldNameAnEncryptedZip() {
        byte[] zip = zip("1_x.txt", "once\n");
        int directoryAt = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        zip[directoryAt + 8] |= 1;

        assertThatThrownBy(() -> read(zip)).isInstanceOf(LogException.class).hasMessageContaining("encrypted");
    }

    @Test
    void shouldGoOnBehindADamagedEntry() throws IOException {
        byte[] zip = zip("1_a.txt", "first\n", "2_b.txt", "second\n");
        int data =
                new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("1_a.txt") + "1_a.txt".length();
        zip[data] = 7;

        var window = read(zip);

        assertThat(window.lines()).extracting(LogLine::text).contains("2_b.txt", "second");
        assertThat(window.complete()).isFalse();
        assertThat(window.problems()).singleElement().asString().startsWith("logs.zip: entry 1_a.txt is damaged");
    }
}
