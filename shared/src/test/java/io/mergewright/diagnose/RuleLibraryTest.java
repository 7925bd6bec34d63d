package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.diagnose.rule.RuleArchive;
import io.mergewright.diagnose.rule.RuleFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleLibraryTest {
    @Test
    void shouldShipTheArchiveOfTheRulesAsWritten() throws IOException {
        try (var shipped = RuleLibrary.class.getResourceAsStream("rules.bin")) {
            assertThat(shipped).isNotNull();
            assertThat(shipped.readAllBytes()).isEqualTo(archive(RuleLibrary.readSources()));
        }
    }

    @Test
    void shouldGiveBackFromTheArchiveWhatWentIn() throws IOException {
        List<RuleFile> files = RuleLibrary.readSources();

        List<RuleFile> read = RuleArchive.read(new ByteArrayInputStream(archive(files)));

        assertThat(read).hasSameSizeAs(files);
        assertThat(archive(read)).isEqualTo(archive(files));
        assertThat(read.get(0).rules()).hasSameSizeAs(files.get(0).rules());
        assertThat(read.get(0).rules().get(0).id())
                .isEqualTo(files.get(0).rules().get(0).id());
    }

    @Test
    void shouldRefuseAnArchiveOfAnotherVersion() {
        assertThatThrownBy(() -> RuleArchive.read(new ByteArrayInputStream(new byte[] {0, 0, 0, 9})))
                .hasMessage("rule archive of version 9, expected 5");
    }

    private static byte[] archive(List<RuleFile> files) throws IOException {
        var out = new ByteArrayOutputStream();
        RuleArchive.write(files, out);
        return out.toByteArray();
    }
}
