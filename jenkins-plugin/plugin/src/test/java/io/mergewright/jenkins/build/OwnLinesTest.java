package io.mergewright.jenkins.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnLinesTest {
    @ParameterizedTest
    @CsvSource({
        "a|b, a|b",
        "a|b|, a|b|",
        "[mergewright] x|b, |b",
        "a|[mergewright] x|b, a||b",
        "a|[mergewright] x, a|",
        "[2026-11-29T12:00:00.000Z] [mergewright] x|b, |b",
        "[mergewright]x|b, [mergewright]x|b",
        "|||, |||",
    })
    void shouldLeaveOwnLinesEmpty(String log, String read) throws IOException {
        assertThat(read(log.replace('|', '\n'), 8192)).isEqualTo(read.replace('|', '\n'));
    }

    @Test
    void shouldLeaveLinesOfOthersThatMentionUsFarFromTheirStart() throws IOException {
        String line = "x".repeat(70) + "[mergewright] y\n";

        assertThat(read(line, 8192)).isEqualTo(line);
    }

    @Test
    void shouldReadNothingOfAnEmptyLog() throws IOException {
        assertThat(read("", 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8192, 1 << 17})
    void shouldReadTheSameInAnyPieces(int piece) throws IOException {
        var log = new StringBuilder();
        var wanted = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            String line = "line " + i + " " + "y".repeat(i % 90);
            boolean own = i % 7 == 0;
            log.append(own ? "[mergewright] " : "").append(line).append('\n');
            wanted.append(own ? "" : line).append('\n');
        }
        log.append("[mergewright] ").append("z".repeat(200_000)).append("\nend");
        wanted.append("\nend");

        assertThat(read(log.toString(), piece)).isEqualTo(wanted.toString());
    }

    private static String read(String log, int piece) throws IOException {
        var out = new StringBuilder();
        try (InputStream stream = new OwnLines(new ByteArrayInputStream(log.getBytes(UTF_8)))) {
            byte[] bytes = new byte[piece];
            for (int read = stream.read(bytes); read >= 0; read = stream.read(bytes)) {
                out.append(new String(bytes, 0, read, UTF_8));
            }
        }
        return out.toString();
    }
}
