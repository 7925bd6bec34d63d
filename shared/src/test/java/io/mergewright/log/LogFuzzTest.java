package io.mergewright.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;

class LogFuzzTest {
    @FuzzTest
    void shouldReadAnyBytesOrSayWhyNot(byte[] bytes) {
        var small = new DigestSize(1 << 10, 20, 5, 10, 1 << 10);
        var reader = new LogReader(LogLimits.defaults().withMaxBytes(1 << 20).withDigest(small));
        try {
            var window = reader.read(LogSource.of(new ByteArrayInputStream(bytes), "fuzz"));
            assertThat(window.totalBytes()).isLessThanOrEqualTo(1 << 20);
        } catch (LogException e) {
            assertThat(e).hasMessageStartingWith("fuzz: ");
        }
    }

    @FuzzTest
    void shouldCleanAnyLine(byte[] bytes) {
        var cleaner = new LogCleaner(true);

        var line = cleaner.clean(1, bytes, 0, bytes.length);

        assertThat(line.text().chars()).noneMatch(c -> c != '\t' && Character.isISOControl(c));
        assertThat(Template.of(line.text()))
                .hasSizeLessThanOrEqualTo(line.text().length() + 1);
    }

    @FuzzTest
    void shouldRedactTheSameTheSecondTime(FuzzedDataProvider data) {
        var redactor = new Redactor();

        var once = redactor.redact(data.consumeRemainingAsString());

        assertThat(redactor.redact(once)).isEqualTo(once);
    }

    @FuzzTest
    void shouldTakeNoOtherBytesForABaseline(byte[] bytes) {
        try {
            assertThat(Baseline.fromBytes(bytes).toBytes()).isEqualTo(bytes);
        } catch (LogException e) {
            assertThat(e).hasMessageStartingWith("baseline: ");
        }
    }

    /** Reading in one piece and line by line give the same lines. */
    @FuzzTest
    void shouldStreamTheLinesThatTheWindowHas(FuzzedDataProvider data) {
        byte[] log = data.consumeRemainingAsAsciiString().getBytes(UTF_8);
        var lines = new ArrayList<LogLine>();
        try {
            new LogReader().forEach(LogSource.of(new ByteArrayInputStream(log), "fuzz"), lines::add);
            assertThat(new LogReader()
                            .read(LogSource.of(new ByteArrayInputStream(log), "fuzz"))
                            .lines())
                    .isEqualTo(lines);
        } catch (LogException e) {
            assertThat(e).hasMessageStartingWith("fuzz: ");
        }
    }
}
