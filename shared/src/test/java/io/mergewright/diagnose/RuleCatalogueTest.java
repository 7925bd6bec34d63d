package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {
    private static final Path PAGE = Path.of("..", "docs", "rules.md");

    @Test
    void shouldBeTheCommittedPage() throws IOException {
        assertThat(Files.readString(PAGE))
                .as(
                        "docs/rules.md is stale: run `java -jar github-app/target/mergewright.jar rules --format markdown > docs/rules.md`")
                .isEqualTo(RuleCatalogue.markdown(RuleLibrary.load()));
    }
}
