package io.mergewright.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpoolTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1|0",
                "1,2|12|0",
                "1,234|1234|0",
                "12345,678|12345678|0",
                "12345678|12345678|0",
                "123456789|123^[1 bytes left out]^56789|1",
                "123,45678,9|123^[1 bytes left out]^56789|1",
                "12,3456789abcde,f|123^[7 bytes left out]^bcdef|7",
                "123456789abcdefghij|123^[11 bytes left out]^fghij|11",
            })
    void shouldKeepTheBeginningAndTheEnd(String writes, String kept, long omitted) throws IOException {
        try (var spool = new Spool(folder, 3, 5)) {
            for (String text : writes.split(",", -1)) {
                spool.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
            }

            var output = spool.finish();

            assertThat(output.file()).hasContent(kept.replace('^', '\n'));
            assertThat(output.omitted()).isEqualTo(omitted);
            assertThat(output.bytes()).isEqualTo(writes.replace(",", "").length());
            assertThat(List.of(folder.toFile().list()))
                    .containsExactly(output.file().getFileName().toString());
            output.close();
            assertThat(folder.toFile().list()).isEmpty();
        }
    }

    @Test
    void shouldBeEmptyAtFirst() throws IOException {
        try (var spool = new Spool(folder)) {
            assertThat(spool.finish().file()).isEmptyFile();
        }
    }

    @Test
    void shouldLeaveNothingThatIsNotFinished() throws IOException {
        try (var spool = new Spool(folder)) {
            spool.write(ByteBuffer.wrap(new byte[] {1}));
        }

        assertThat(folder).isEmptyDirectory();
    }
}
