package io.mergewright.diff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.mergewright.core.RepositoryPath;
import java.util.List;
import java.util.Optional;

class DiffFuzzTest {
    @FuzzTest
    void shouldReadAnyBytesOrSayWhyNot(byte[] bytes) {
        try {
            var changes = UnifiedDiff.read(bytes);
            long lines = 1
                    + new String(bytes, ISO_8859_1)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            assertThat((long) changes.added() + changes.removed() + changes.hunks())
                    .isLessThanOrEqualTo(lines);
        } catch (DiffException e) {
            assertThat(e).hasMessageStartingWith("line " + e.line() + ": ");
        }
    }

    @FuzzTest
    void shouldReadWhatItWrote(FuzzedDataProvider data) {
        var before = new FileContent(text(data.consumeAsciiString(200)), false);
        var after = new FileContent(text(data.consumeRemainingAsAsciiString()), true);
        var change = new FileChange(new RepositoryPath("x"), Optional.of(before), Optional.of(after));

        var changes = UnifiedDiff.read(new DiffWriter().write(List.of(change)));

        assertThat(new DiffApplication(path -> Optional.of(before)).apply(changes))
                .isEqualTo(new DiffApplication.Result.Applied(List.of(change)));
    }

    private static String text(String any) {
        return any.replace('\0', '\n');
    }
}
