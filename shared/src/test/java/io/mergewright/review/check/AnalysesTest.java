package io.mergewright.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.review.Changes;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.syntax.Grammar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysesTest {
    private static final CheckInfo DEEP = info("deep");
    private static final CheckInfo OURS = info("ours");

    @TempDir
    private Path folder;

    private Changes changes;

    @BeforeEach
    void begin() {
        changes = new Changes(folder.resolve("repository"));
    }

    @AfterEach
    void end() {
        changes.close();
    }

    /** Sees something on line 2 of {@code a.txt}. */
    private static final class Fake implements ChangeAnalysis {
        private int runs;

        @Override
        public List<Rule> rules() {
            return List.of(new Rule(DEEP, Set.of(Grammar.JAVA), Set.of("ours")));
        }

        @Override
        public Seen analyse(Change change) {
            runs++;
            return new Seen(Map.of("a.txt", List.of(Sighting.of(DEEP, 2, 2, "Deep."))), List.of("Not all was read."));
        }
    }

    @Test
    void shouldRunOnceForAChange() {
        var fake = new Fake();
        var analyses = new Analyses(List.of(fake));
        Change change = changes.of(Map.of(), Map.of("a.txt", "a\nb\n", "b.txt", "c\n"));

        assertThat(analyses.look(file(change, 0), change, List.of()))
                .extracting(Sighting::check)
                .containsExactly(DEEP);
        assertThat(analyses.look(file(change, 1), change, List.of())).isEmpty();
        assertThat(analyses.notes(change)).containsExactly("Not all was read.");
        assertThat(fake.runs).isEqualTo(1);

        analyses.notes(change.withNote("Another."));
        assertThat(fake.runs).isEqualTo(2);
    }

    @Test
    void shouldBeSilentWhereACheckOfOursSaysTheSame() {
        var analyses = new Analyses(List.of(new Fake()));
        Change change = changes.of(Map.of(), Map.of("a.txt", "a\nb\nc\n"));
        ChangedFile file = file(change, 0);

        assertThat(analyses.look(file, change, List.of(Sighting.of(OURS, 1, 2, "Ours."))))
                .isEmpty();
        assertThat(analyses.look(file, change, List.of(Sighting.of(OURS, 3, 3, "Ours."))))
                .hasSize(1);
        assertThat(analyses.look(file, change, List.of(Sighting.of(info("other"), 2, 2, "Else."))))
                .hasSize(1);
    }

    private static ChangedFile file(Change change, int number) {
        return change.files().get(number);
    }

    private static CheckInfo info(String id) {
        return new CheckInfo(id, Tier.COMMENT, Severity.WARNING, "correctness", "Something");
    }
}
