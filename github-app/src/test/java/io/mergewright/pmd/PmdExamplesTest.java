package io.mergewright.pmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mergewright.review.Changes;
import io.mergewright.review.check.ChangeAnalysis.Seen;
import io.mergewright.review.check.Sighting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Every rule speaks of its examples, and is silent where it should be. */
class PmdExamplesTest {
    @TempDir
    private Path folder;

    private record Example(String id, boolean found, String code, String path) {}

    @TestFactory
    Stream<DynamicTest> shouldFindWhatTheExamplesHold() throws IOException {
        List<Example> examples = examples();
        Map<String, String> files = new TreeMap<>();
        examples.forEach(example -> files.put(example.path(), example.code()));
        Seen seen;
        try (var changes = new Changes(folder.resolve("repository"))) {
            seen = new Pmd(PmdLimits.usual(), Clock.systemUTC()).analyse(changes.of(Map.of(), files));
        }
        assertThat(seen.notes()).isEmpty();
        return examples.stream()
                .map(example ->
                        dynamicTest("%s: %s".formatted(example.id(), example.code()), () -> check(example, seen)));
    }

    private static void check(Example example, Seen seen) {
        List<String> ids = seen.in(example.path()).stream()
                .map(Sighting::check)
                .map(check -> check.id())
                .toList();

        if (example.found()) {
            assertThat(ids).contains(example.id());
        } else {
            assertThat(ids).doesNotContain(example.id());
        }
    }

    @Test
    void shouldHaveExamplesOfBothKindsForEveryRule() throws IOException {
        List<Example> examples = examples();

        assertThat(RuleFile.load())
                .extracting(rule -> rule.info().id())
                .allMatch(id -> examples.stream()
                        .anyMatch(example -> example.found() && example.id().equals(id)))
                .allMatch(id -> examples.stream()
                        .anyMatch(example -> !example.found() && example.id().equals(id)));
        assertThat(examples)
                .extracting(Example::id)
                .isSubsetOf(
                        RuleFile.load().stream().map(rule -> rule.info().id()).toList());
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        try (InputStream in = PmdExamplesTest.class.getResourceAsStream("examples.yml")) {
            List<Map<String, Object>> entries = new Yaml().load(in);
            for (Map<String, Object> entry : entries) {
                add(String.valueOf(entry.get("id")), true, entry.get("found"), examples);
                add(String.valueOf(entry.get("id")), false, entry.get("quiet"), examples);
            }
        }
        return examples;
    }

    private static void add(String id, boolean found, Object codes, List<Example> examples) {
        for (Object code : (List<?>) codes) {
            String path = "src/main/java/p%d/A.java".formatted(examples.size());
            examples.add(new Example(id, found, String.valueOf(code), path));
        }
    }
}
