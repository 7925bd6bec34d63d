package io.mergewright.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FixerCatalogueTest {
    private static final Path PAGE = Path.of("..", "docs", "fixers.md");

    @Test
    void shouldBeTheCommittedPage() throws IOException {
        assertThat(Files.readString(PAGE))
                .as(
                        "docs/fixers.md is stale: run `java -jar github-app/target/mergewright.jar fixers --format markdown > docs/fixers.md`")
                .isEqualTo(FixerCatalogue.load().markdown());
    }

    @Test
    void shouldGiveEveryFixerAndRemedyAnIdOfItsOwnAndASentence() {
        var catalogue = FixerCatalogue.load();

        assertThat(catalogue.fixers()).extracting(FixerCatalogue.FixerRow::id).doesNotHaveDuplicates();
        assertThat(catalogue.remedies())
                .extracting(FixerCatalogue.RemedyRow::id)
                .doesNotHaveDuplicates();
        assertThat(catalogue.fixers()).allMatch(fixer -> fixer.does().endsWith("."));
        assertThat(catalogue.remedies()).allMatch(remedy -> remedy.does().endsWith("."));
    }
}
