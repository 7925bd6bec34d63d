package io.mergewright.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.review.BuiltInChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CheckCatalogueTest {
    private static final Path PAGE = Path.of("..", "docs", "checks.md");

    @Test
    void shouldBeTheCommittedPage() throws IOException {
        assertThat(Files.readString(PAGE))
                .as(
                        "docs/checks.md is stale: run `java -jar github-app/target/mergewright.jar checks --format markdown > docs/checks.md`")
                .isEqualTo(CheckCatalogue.of(BuiltInChecks.load()).markdown());
    }

    @Test
    void shouldGiveEveryCheckAnIdOfItsOwn() {
        assertThat(CheckCatalogue.of(BuiltInChecks.load()).rows())
                .extracting(row -> row.check().id())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][a-z0-9-]+"));
    }
}
