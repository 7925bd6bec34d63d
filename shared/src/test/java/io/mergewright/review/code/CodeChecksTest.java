package io.mergewright.review.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import io.mergewright.diff.Modes;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Sighting;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.SyntaxTree;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The examples in {@code examples.yml}. */
class CodeChecksTest {
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("examples")
    void shouldFindWhatTheExamplesShowAndNothingElse(String id, boolean found, Grammar grammar, String code) {
        assertThat(SyntaxTree.of(grammar, code).hasErrors()).isFalse();

        List<Sighting> seen = look(grammar, code);

        assertThat(seen.stream().map(sighting -> sighting.check().id()).filter(id::equals))
                .hasSize(found ? 1 : 0);
    }

    @Test
    void shouldHaveExamplesOfBothKindsForEveryCheck() {
        assertThat(CodeChecks.load().checks().keySet())
                .extracting(CheckInfo::id)
                .allSatisfy(id -> {
                    assertThat(examples())
                            .anyMatch(example -> example.get()[0].equals(id) && example.get()[1].equals(true));
                    assertThat(examples())
                            .anyMatch(example -> example.get()[0].equals(id) && example.get()[1].equals(false));
                });
    }

    private static List<Sighting> look(Grammar grammar, String code) {
        List<HunkLine> lines = new ArrayList<>();
        for (String line : code.split("\n", -1)) {
            lines.add(new HunkLine(HunkLine.Kind.ADDED, line, true));
        }
        var hunk = new Hunk(new Hunk.Range(0, 0), new Hunk.Range(1, lines.size()), "", lines);
        String path = "src/" + name(grammar);
        var diff = new FileDiff(path, path, FileDiff.Kind.ADDED, new Modes(0, 0100644), false, List.of(hunk));
        var file = new ChangedFile(diff, null, FileText.of(code));
        var sources = new OneFile(path, code);
        return CodeChecks.load()
                .look(file, new Change(new OneFile("none", ""), sources, List.of(file), List.of(), List.of()));
    }

    private static Stream<Arguments> examples() {
        try (InputStream in =
                Objects.requireNonNull(CodeChecksTest.class.getResourceAsStream("examples.yml"), "examples.yml")) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Arguments> examples = new ArrayList<>();
            entries.forEach(entry -> {
                add(entry, "found", true, examples);
                add(entry, "quiet", false, examples);
            });
            return examples.stream();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void add(Map<String, Object> entry, String key, boolean found, List<Arguments> examples) {
        if (entry.get(key) instanceof List<?> list) {
            for (Object one : list) {
                ((Map<?, ?>) one)
                        .forEach((language, code) -> examples.add(Arguments.of(
                                String.valueOf(entry.get("id")),
                                found,
                                Grammar.labelled(String.valueOf(language)),
                                String.valueOf(code))));
            }
        }
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
