package io.mergewright.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import io.mergewright.diff.Modes;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.QueryCheck.Example;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Query;
import io.mergewright.review.syntax.Signs;
import io.mergewright.review.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryChecksTest {
    private static final List<QueryCheck> CHECKS = QueryChecks.load().checks();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void shouldFindWhatTheExamplesShowAndNothingElse(String id, Example example, QueryCheck check) {
        assertThat(SyntaxTree.of(example.grammar(), example.code()).hasErrors()).isFalse();

        var seen = new QueryChecks(List.of(check)).look(added(check, example));

        assertThat(seen).hasSize(example.found() ? 1 : 0);
    }

    @Test
    void shouldMendWhatItFindsWhereTheRemedyIsCertain() {
        List<QueryCheck> certain =
                CHECKS.stream().filter(check -> check.fix().isPresent()).toList();

        assertThat(certain).isNotEmpty().allSatisfy(check -> {
            List<Example> mended = check.examples().stream()
                    .filter(Example::found)
                    .flatMap(example -> mended(check, example).stream())
                    .toList();
            assertThat(mended).as(check.info().id()).isNotEmpty().allSatisfy(example -> {
                assertThat(SyntaxTree.of(example.grammar(), example.code()).hasErrors())
                        .as(example.code())
                        .isFalse();
                assertThat(new QueryChecks(List.of(check)).look(added(check, example)))
                        .as(example.code())
                        .isEmpty();
            });
        });
    }

    /** The code with the replacement in place of the lines that it is for. */
    private static Optional<Example> mended(QueryCheck check, Example example) {
        var sighting =
                new QueryChecks(List.of(check)).look(added(check, example)).get(0);
        return sighting.replacement().map(replacement -> {
            List<String> lines = new ArrayList<>(List.of(example.code().split("\n", -1)));
            var range = lines.subList(sighting.first() - 1, sighting.last());
            range.clear();
            range.add(replacement);
            return new Example(example.grammar(), false, String.join("\n", lines));
        });
    }

    @Test
    void shouldHaveExamplesOfBothKindsAndAnIdOfItsOwnForEveryCheck() {
        assertThat(CHECKS).allSatisfy(check -> {
            assertThat(check.examples()).as(check.info().id()).anyMatch(Example::found);
            assertThat(check.examples()).as(check.info().id()).anyMatch(example -> !example.found());
        });
        assertThat(CHECKS).extracting(check -> check.info().id()).doesNotHaveDuplicates();
    }

    @Test
    void shouldCompileTheQueriesOfEveryLanguage() {
        assertThat(CHECKS)
                .allSatisfy(check -> check.queries()
                        .forEach((grammar, query) ->
                                assertThat(new Query(grammar, query)).isNotNull()));
    }

    @Test
    void shouldKnowFromItsSignsWhereACheckMayFindSomething() {
        assertThat(CHECKS)
                .allSatisfy(check -> assertThat(check.examples())
                        .filteredOn(Example::found)
                        .allSatisfy(example -> assertThat(
                                        Signs.of(check.queries().get(example.grammar()))
                                                .patternsFor(example.code()))
                                .as("%s: %s", check.info().id(), example.code())
                                .isNotEmpty()));
    }

    private static Stream<Arguments> examples() {
        return CHECKS.stream()
                .flatMap(check -> check.examples().stream()
                        .map(example -> Arguments.of(check.info().id(), example, check)));
    }

    /** A file that is new, in a place that the check looks at. */
    private static ChangedFile added(QueryCheck check, Example example) {
        String folder = check.roles().contains(PathRole.MAIN) ? "src/" : "test/";
        List<HunkLine> lines = new ArrayList<>();
        for (String line : example.code().split("\n", -1)) {
            lines.add(new HunkLine(HunkLine.Kind.ADDED, line, true));
        }
        var hunk = new Hunk(new Hunk.Range(0, 0), new Hunk.Range(1, lines.size()), "", lines);
        String path = folder + name(example.grammar());
        var diff = new FileDiff(path, path, FileDiff.Kind.ADDED, new Modes(0, 0100644), false, List.of(hunk));
        return new ChangedFile(diff, null, FileText.of(example.code()));
    }

    private static String name(Grammar grammar) {
        return switch (grammar) {
            case JAVA -> "A.java";
            case KOTLIN -> "a.kt";
            case JAVASCRIPT -> "a.js";
            case TYPESCRIPT -> "a.ts";
            case TSX -> "a.tsx";
            case PYTHON -> "a.py";
            case GO -> "a.go";
            case RUST -> "a.rs";
            case C -> "a.c";
            case CPP -> "a.cpp";
            case CSHARP -> "A.cs";
            case RUBY -> "a.rb";
            case PHP -> "a.php";
            case BASH -> "a.sh";
            case YAML -> "a.yml";
            case DOCKERFILE -> "Dockerfile";
        };
    }
}
