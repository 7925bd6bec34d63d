package io.mergewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.context.git.GitRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AfterlifeDetectorTest {
    private static final String TEXT = "open\nread(file)\nclose\nend\n";
    private static final String APPLIED = TEXT.replace("read(file)", "read(file, limit)");
    private static final Part CHANGE = Stage.change(2, "read(file)", "read(file, limit)");

    @TempDir
    private Path folder;

    private Stage stage;
    private String merged;

    @BeforeEach
    void init() {
        stage = new Stage(folder).shown(TEXT);
        merged = commit(APPLIED, stage.base, "Work (#7)");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String commit(String text, String parent, String message) {
        return stage.written.commit(Map.of(Stage.PATH, text), List.of(parent), message);
    }

    private Afterlife judge(Part part, int lastLine, String tip) {
        try (var repository = GitRepository.open(stage.written.folder())) {
            var seen = List.of(new Sighting(merged, Stage.PATH, 2, lastLine));
            return new AfterlifeDetector(repository).judge(stage.suggestion(part), seen, tip);
        }
    }

    @Test
    void shouldSayThatItStands() {
        var tip = commit("more\n" + APPLIED, merged, "More");

        assertThat(judge(CHANGE, 2, tip)).isEqualTo(new Afterlife.Stands());
    }

    @Test
    void shouldFindTheCommitThatRevertsIt() {
        var revert = commit(TEXT, merged, "Revert \"Work\"\n\nThis reverts commit " + merged + ".\n");
        var tip = commit("more\n" + TEXT, revert, "More");

        assertThat(judge(CHANGE, 2, tip))
                .isEqualTo(new Afterlife.Reverted(revert, true, List.of(new Sighting(tip, Stage.PATH, 3, 3))));
    }

    @Test
    void shouldSeeTheOldTextBackWithoutAnyWord() {
        var tip = commit(TEXT, merged, "Tidy up");

        assertThat(judge(CHANGE, 2, tip))
                .isInstanceOfSatisfying(
                        Afterlife.Reverted.class,
                        reverted -> assertThat(reverted.named()).isFalse());
    }

    @Test
    void shouldSeeDeletedLinesBack() {
        var deletion = Stage.change(2, "read(file)", "");
        merged = commit(TEXT.replace("read(file)\n", ""), stage.base, "Work (#7)");

        assertThat(judge(deletion, 1, commit(TEXT, merged, "Back"))).isInstanceOf(Afterlife.Reverted.class);
        assertThat(judge(deletion, 1, merged)).isEqualTo(new Afterlife.Stands());
    }

    @Test
    void shouldNotCallWorkARevert() {
        var tip = commit(APPLIED.replace("limit", "most"), merged, "Better");

        assertThat(judge(CHANGE, 2, tip)).isEqualTo(new Afterlife.Developed());
    }

    @Test
    void shouldSayThatACommitIsMissing() {
        assertThat(judge(CHANGE, 2, "1".repeat(40))).isInstanceOf(Afterlife.CannotTell.class);
    }
}
