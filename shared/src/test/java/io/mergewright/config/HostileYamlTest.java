package io.mergewright.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the file, the answer is a list of problems that name it. */
class HostileYamlTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model: !!javax.script.ScriptEngineManager [x]\n",
                "model: !!java.net.URL {spec: http://evil.invalid}\n",
                "gate: {ask: !secret 0.1}\n",
                "gate: {ask: !!binary MC4x}\n",
            })
    void shouldRefuseTags(String text) throws IOException {
        assertThat(problems(text))
                .singleElement()
                .asString()
                .matches("mergewright.yml:1: .*(tag '.*' is not supported|tag is not allowed).*");
    }

    @Test
    void shouldRefuseABombOfAliases() throws IOException {
        var bomb = new StringBuilder("a0: &a0 {x: y}\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d {p: *a%d, q: *a%d}\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(problems(bomb.toString())).isNotEmpty().allMatch(problem -> problem.startsWith("mergewright.yml:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&a a: *a\n", "model: &a\n  cheap: *a\n", "gate: &g {ask: 0.1}\n", "x: {<<: {gate: 1}}\n"})
    void shouldRefuseAnchorsAndMerges(String text) throws IOException {
        assertThat(problems(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a\n- b\n",
                "just text\n",
                "a: [\n",
                "\tgate: 1\n",
                "? {a: b}\n: c\n",
                "gate: {ask: [0.1]}\n",
                "a: 1\n---\nb: 2\n",
                "gate: {ask: \"\u0000\"}\n",
                "*nowhere\n",
            })
    void shouldNameTheFileOfWhatIsNoConfiguration(String text) throws IOException {
        assertThat(problems(text)).isNotEmpty().allMatch(problem -> problem.startsWith("mergewright.yml:"));
    }

    @Test
    void shouldRefuseDeepNesting() throws IOException {
        assertThat(problems("{a: ".repeat(5_000))).isNotEmpty();
    }

    @Test
    void shouldRefuseAHugeFile() throws IOException {
        assertThat(problems("#".repeat(300_000))).containsExactly("mergewright.yml: is longer than 262144 bytes");
    }

    @Test
    void shouldStopAtVeryManyKeys() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("k").append(i).append(": 1\n");
        }

        assertThat(problems(text.toString())).hasSize(1_001).contains("mergewright.yml:1001: more than 1000 keys");
    }

    @Test
    void shouldCutALongKey() throws IOException {
        assertThat(problems("k".repeat(1_000) + ": 1\n").get(0)).hasSizeLessThan(100);
    }

    @Test
    void shouldRefuseBytesThatAreNotUtf8() throws IOException {
        Files.write(directory.resolve("mergewright.yml"), "gate: caf\u00E9\n".getBytes(ISO_8859_1));

        assertThat(new Reading(directory).problems()).containsExactly("mergewright.yml: is not UTF-8");
    }

    private List<String> problems(String text) throws IOException {
        return new Reading(directory).file(text).problems();
    }
}
