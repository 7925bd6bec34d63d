package io.mergewright.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Match;
import io.mergewright.review.syntax.QueryEngines;
import io.mergewright.review.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our search for shapes finds what tree-sitter's own finds. */
class QueryEnginesTest {
    @ParameterizedTest
    @EnumSource
    void shouldFindWhatTreeSitterFinds(Grammar grammar) {
        List<QueryCheck> checks = QueryChecks.load().checks();
        List<String> queries = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (QueryCheck check : checks) {
            if (check.queries().containsKey(grammar)) {
                queries.add(check.queries().get(grammar));
            }
            check.examples().stream()
                    .filter(example -> example.grammar() == grammar)
                    .forEach(example -> codes.add(example.code()));
        }
        if (queries.isEmpty()) {
            return;
        }
        var ours = QueryEngines.ours(grammar, queries);
        var theirs = QueryEngines.treeSitters(grammar, queries);

        assertThat(codes).allSatisfy(code -> {
            SyntaxTree tree = SyntaxTree.of(grammar, code);
            assertThat(places(ours.in(tree))).isEqualTo(places(theirs.in(tree)));
        });
    }

    private static Set<String> places(List<Match> matches) {
        Set<String> places = new TreeSet<>();
        matches.forEach(match -> match.first("here")
                .ifPresent(here -> places.add("%d at %d-%d".formatted(match.part(), here.start(), here.end()))));
        return places;
    }
}
