package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.log.LogLine;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String LOG = "$ make test\n"
            + "compiling\n".repeat(300)
            + "src/a.c:3:1: error: unknown type name 'foo'\n    3 | foo bar;\n      | ^~~\n"
            + "make: *** [a.o] Error 1\n"
            + "The command \"make test\" exited with 2.\n";

    @Test
    void shouldHoldTheExplanationItsSurroundingsAndTheLastWords() {
        Excerpt excerpt = excerpt(LOG, 200);

        assertThat(excerpt.lines())
                .extracting(LogLine::number)
                .contains(302L, 303L, 304L, 298L, 306L)
                .isSorted();
    }

    @Test
    void shouldKeepToItsAllowance() {
        Excerpt excerpt = excerpt(LOG.replace("foo bar", "x".repeat(900)), 60);

        assertThat(excerpt.lines().stream()
                        .mapToInt(line -> line.text().length() + 1)
                        .sum())
                .isLessThanOrEqualTo((int) (60 * Excerpt.CHARACTERS_PER_TOKEN));
        assertThat(excerpt.lines()).extracting(LogLine::number).contains(302L);
    }

    @Test
    void shouldNotTellSecretsFromTheLinesAround() {
        String secret = "gh" + "p_" + "0123456789abcdefghijABCDEFGHIJ012345";

        Excerpt excerpt = excerpt(LOG.replace("make: ***", "using token " + secret + "\nmake: ***"), 300);

        assertThat(excerpt.lines()).extracting(LogLine::text).noneMatch(line -> line.contains(secret));
        assertThat(excerpt.lines()).extracting(LogLine::text).anyMatch(line -> line.contains("using token"));
    }

    @Test
    void shouldNotTellAPrivateKeyThatBeganBeforeTheLastWords() {
        String key = "-----BEGIN RSA " + "PRIVATE KEY-----\n" + "MIIEpAIBAAKCAQEAx\n".repeat(30);

        Excerpt excerpt = excerpt(LOG + key, 600);

        assertThat(excerpt.lines()).extracting(LogLine::text).noneMatch(line -> line.contains("MIIE"));
        assertThat(excerpt.lines()).extracting(LogLine::text).contains("[redacted:private-key]");
    }

    private static Excerpt excerpt(String log, int tokens) {
        var window = LogTexts.of(log);
        return Excerpt.of(window, new Diagnoser(RuleLibrary.load()).diagnose(window), tokens);
    }
}
