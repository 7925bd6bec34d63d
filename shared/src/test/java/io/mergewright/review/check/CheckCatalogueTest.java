package io.mergewright.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.review.ShippedChecks;
import io.mergewright.review.change.Change;
import io.mergewright.review.syntax.Grammar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckCatalogueTest {
    @Test
    void shouldGiveEveryCheckAnIdOfItsOwn() {
        assertThat(CheckCatalogue.of(ShippedChecks.load()).rows())
                .extracting(row -> row.check().id())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][a-z0-9-]+"));
    }

    @Test
    void shouldMarkWhatOnlyAnAnalysisFinds() {
        var info = new CheckInfo("deep-one", Tier.NIT, Severity.INFO, "correctness", "Something deep");
        var catalogue = CheckCatalogue.of(ShippedChecks.load().with(List.of(new ChangeAnalysis() {
            @Override
            public List<Rule> rules() {
                return List.of(new Rule(info, Set.of(Grammar.JAVA), Set.of()));
            }

            @Override
            public Seen analyse(Change change) {
                return new Seen(Map.of(), List.of());
            }
        })));

        assertThat(catalogue.markdown()).contains("| `deep-one` | Something deep | nit | info | java, *deep* |");
        assertThat(catalogue.rows().stream().filter(CheckCatalogue.Row::deep))
                .singleElement()
                .satisfies(row -> assertThat(row.check()).isEqualTo(info));
    }
}
