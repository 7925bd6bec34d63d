package io.mergewright.review.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.UnifiedDiff;
import org.junit.jupiter.api.Test;

class DiffSourcesTest {
    private static final String DIFF = """
            --- a/a.c
            +++ b/a.c
            @@ -4,3 +4,3 @@ int f(void)
             one
            -two
            +zwei
             three
            --- /dev/null
            +++ b/b.c
            @@ -0,0 +1 @@
            +new
            \\ No newline at end of file
            """;

    @Test
    void shouldPutTheLinesThatTheDifferenceShowsWhereTheyStand() {
        var set = UnifiedDiff.read(DIFF.getBytes(UTF_8));

        assertThat(text(DiffSources.of(set, Side.LEFT), "a.c")).isEqualTo("\n\n\none\ntwo\nthree\n");
        assertThat(text(DiffSources.of(set, Side.RIGHT), "a.c")).isEqualTo("\n\n\none\nzwei\nthree\n");
        assertThat(text(DiffSources.of(set, Side.RIGHT), "b.c")).isEqualTo("new");
        assertThat(DiffSources.of(set, Side.LEFT).paths()).containsExactly(new RepositoryPath("a.c"));
    }

    @Test
    void shouldNotFillUpToALineThatIsFarAway() {
        var set = UnifiedDiff.read("--- a/a.c\n+++ b/a.c\n@@ -900000000 +900000000 @@\n-a\n+b\n".getBytes(UTF_8));

        assertThat(text(DiffSources.of(set, Side.RIGHT), "a.c")).isEmpty();
    }

    private static String text(DiffSources sources, String path) {
        return new String(sources.at(new RepositoryPath(path)).orElseThrow().bytes(), UTF_8);
    }
}
