package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Evidence;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.Yaml;

/** The whole diagnosis over the logs that real tools printed for this project, against what a person found in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {
    private static final Path CORPUS = Path.of("src", "test", "corpus");

    /** Logs whose failure is not seen, or is seen elsewhere; each is a gap to be closed, none may be added. */
    private static final Path KNOWN_GAPS = CORPUS.resolve("known-gaps.txt");

    private final Diagnoser diagnoser = new Diagnoser(RuleLibrary.load());
    private final Set<String> alarmed = new TreeSet<>();
    private final Set<String> unseen = new TreeSet<>();
    private final Set<String> elsewhere = new TreeSet<>();

    @BeforeAll
    void diagnoseAll() throws IOException {
        for (Map<String, Object> entry : entries()) {
            String name = (String) entry.get("log");
            var diagnosis = diagnoser.diagnose(new LogReader().read(LogSource.of(CORPUS.resolve(name))));
            if (!(Boolean) entry.get("failed")) {
                if (diagnosis.failed()) {
                    alarmed.add(name);
                }
            } else if (!diagnosis.failed()) {
                unseen.add("unseen " + name);
            } else if (diagnosis.excerpts().stream().noneMatch(evidence -> touches(evidence, entry))) {
                elsewhere.add("elsewhere " + name);
            }
        }
    }

    @Test
    void shouldCallNoPassingLogFailed() {
        assertThat(alarmed).isEmpty();
    }

    @Test
    void shouldSeeEveryFailureWhereAPersonSeesItButForKnownGaps() throws IOException {
        Set<String> gaps = new TreeSet<>(Files.readAllLines(KNOWN_GAPS));
        Set<String> missed = new TreeSet<>(unseen);
        missed.addAll(elsewhere);

        assertThat(missed).isEqualTo(gaps);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries() throws IOException {
        return (List<Map<String, Object>>) new Yaml().load(Files.readString(CORPUS.resolve("cases.yml")));
    }

    private static boolean touches(Evidence evidence, Map<String, Object> entry) {
        return evidence.firstLine() <= (Integer) entry.get("last")
                && evidence.lastLine() >= (Integer) entry.get("first");
    }
}
