package io.mergewright.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.context.git.GitRepository;
import io.mergewright.context.testing.LittleRepository;
import io.mergewright.review.check.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositorySettingsTest {
    @TempDir
    private Path folder;

    @Test
    void shouldReadWhatTheRepositoryWants() {
        var settings = read("""
                review:
                  include: ["src/**"]
                  exclude: ["src/legacy/**"]
                  severity: warning
                  max-comments: 1
                  checks-off: [same-operand]
                """);

        assertThat(settings.notes()).isEmpty();
        assertThat(settings.limits().comments()).isEqualTo(1);
        assertThat(settings.limits().nits()).isEqualTo(ReviewLimits.NITS);
        assertThat(settings.limits().least()).isEqualTo(Severity.WARNING);
        assertThat(settings.limits().off()).containsExactly("same-operand");
        assertThat(settings.reviews("src/a.c")).isTrue();
        assertThat(settings.reviews("src/legacy/a.c")).isFalse();
        assertThat(settings.reviews("docs/a.md")).isFalse();
    }

    @Test
    void shouldNameWhatIsWrongAndKeepTheRest() {
        var settings = read("review: {max-comments: many, max-nits: 2, severity: awful, colour: blue, exclude: a}\n");

        assertThat(settings.notes()).hasSize(4).allMatch(note -> note.startsWith(RepositorySettings.FILE));
        assertThat(settings.limits().comments()).isEqualTo(ReviewLimits.COMMENTS);
        assertThat(settings.limits().nits()).isEqualTo(2);
    }

    @Test
    void shouldNotCountAFileThatIsNoYamlOrSomethingElse() {
        assertThat(read("review: [unclosed\n").notes())
                .singleElement()
                .asString()
                .contains("is no YAML");
        assertThat(read("- a list\n").notes()).singleElement().asString().contains("has no 'review'");
        assertThat(read("!!java.io.File [a]\n").notes()).hasSize(1);
        assertThat(read("# nothing\n").notes()).isEmpty();
    }

    @Test
    void shouldNotCountAFileThatIsTooLong() {
        assertThat(read("#" + " ".repeat(70_000) + "\nreview: {max-nits: 1}\n").notes())
                .singleElement()
                .asString()
                .contains("too long");
    }

    private RepositorySettings read(String text) {
        var little = LittleRepository.in(folder);
        String commit = little.write(RepositorySettings.FILE, text).commit("Set");
        try (var repository = GitRepository.open(folder)) {
            return RepositorySettings.in(repository.sources(commit));
        }
    }
}
