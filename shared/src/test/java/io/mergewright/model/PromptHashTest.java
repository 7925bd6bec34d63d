package io.mergewright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PromptHashTest {
    private static final Prompt PROMPT = prompt("n", "v", "s", "u", "{}", 1);

    @Test
    void shouldDifferInEverythingThatMatters() {
        var hashes = Stream.concat(
                Stream.of(PromptHash.of("other", PROMPT)),
                Stream.of(
                                PROMPT,
                                prompt("n2", "v", "s", "u", "{}", 1),
                                prompt("n", "v2", "s", "u", "{}", 1),
                                prompt("n", "v", "s2", "u", "{}", 1),
                                prompt("n", "v", "s", "u2", "{}", 1),
                                prompt("n", "v", "s", "u", "{ }", 1),
                                prompt("n", "v", "s", "u", "{}", 2),
                                prompt("nv", "", "s", "u", "{}", 1))
                        .map(prompt -> PromptHash.of("m", prompt)));

        assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void shouldNotDependOnTheTimeout() {
        assertThat(PromptHash.of("m", PROMPT.within(Duration.ofDays(1)))).isEqualTo(PromptHash.of("m", PROMPT));
    }

    @Test
    void shouldStayTheSameForEver() {
        assertThat(PromptHash.of("m", PROMPT))
                .isEqualTo("1b607e1899284f1f95d7ebeb4a789cf34be57c4d36e1d08c000ecd864a3cf12e");
    }

    private static Prompt prompt(String name, String version, String system, String user, String schema, int most) {
        return new Prompt(name, version, system, user, schema, most, Duration.ofSeconds(1));
    }
}
