package io.mergewright.review.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.review.Changes;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.Sighting;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaleOptionTest {
    private static final Map<String, String> README = Map.of("README.md", "Use `--fast-mode` to hurry.\n");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.py | parser.add_argument('-f', '--fast-mode', action='store_true')",
                "b.py | @click.option(\"--fast-mode\", is_flag=True)",
                "a.js | program.option('-f, --fast-mode <n>', 'hurry')",
                "b.ts | yargs.option('fast-mode', { type: 'boolean' })",
                "a.go | flag.BoolVar(&o.fast, \"fast-mode\", false, \"hurry\")",
                "b.go | cmd.Flags().BoolP(\"fast-mode\", \"f\", false, \"hurry\")",
                "a.rb | opts.on('-f', '--fast-mode', 'hurry') { }",
                "a.sh | --fast-mode) fast=1 ;;",
                "a.rs | Arg::new(\"fast\").long(\"fast-mode\")",
                "A.java | @Option(names = {\"-f\", \"--fast-mode\"})",
                "a.c | {\"fast-mode\", no_argument, 0, 'f'},",
            })
    void shouldFindAnOptionThatIsGoneAndStillDocumented(String path, String definition) {
        var seen = seen(with(README, path, "x\n" + definition + "\ny\n"), with(README, path, "x\ny\n"));

        assertThat(seen).singleElement().satisfies(sighting -> {
            assertThat(sighting.side()).isEqualTo(Side.LEFT);
            assertThat(sighting.message()).contains("--fast-mode", "README.md");
        });
    }

    @Test
    void shouldFindALetterOfGetoptsAndAVariableOfTheEnvironment() {
        var documents = Map.of("README.md", "Run run.sh:\n\n`-l LEVEL`\n:   how hard\n\nSet `RUN_LEVEL` for more.\n");

        assertThat(seen(
                        with(documents, "run.sh", "while getopts 't:l:' o; do\n"),
                        with(documents, "run.sh", "while getopts 't:' o; do\n")))
                .hasSize(1);
        assertThat(seen(
                        with(documents, "a.py", "a = os.environ.get('RUN_LEVEL')\nb\n"),
                        with(documents, "a.py", "b\n")))
                .hasSize(1);
    }

    @Test
    void shouldBeQuietWhereItIsStillKnownSomewhere() {
        String option = "parser.add_argument('--fast-mode')\n";

        assertThat(seen(with(README, "a.py", option + "b\n"), with(with(README, "a.py", "b\n"), "c.py", option)))
                .isEmpty();
        assertThat(seen(with(README, "a.py", option + "b\n"), with(README, "a.py", "b # not --fast-mode\n")))
                .isEmpty();
        assertThat(seen(
                        with(Map.of("CHANGELOG.md", "`--fast-mode`\n"), "a.py", option + "b\n"),
                        with(Map.of("CHANGELOG.md", "`--fast-mode`\n"), "a.py", "b\n")))
                .isEmpty();
        assertThat(seen(
                        with(Map.of("README.md", "npm install --fast-mode\n"), "a.py", option + "b\n"),
                        with(Map.of("README.md", "npm install --fast-mode\n"), "a.py", "b\n")))
                .isEmpty();
    }

    private static Map<String, String> with(Map<String, String> files, String path, String text) {
        Map<String, String> more = new HashMap<>(files);
        more.put(path, text);
        return more;
    }

    private List<Sighting> seen(Map<String, String> before, Map<String, String> after) {
        Path own = folder.resolve(String.valueOf(folder.toFile().list().length));
        try (var changes = new Changes(own)) {
            var change = changes.of(before, after);
            return change.files().stream()
                    .flatMap(file -> new StaleOption().look(file, change).stream())
                    .toList();
        }
    }
}
