package io.mergewright.diagnose.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Location;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockMatcherTest {
    @Test
    void shouldBeOneLineWithoutAnEnd() {
        assertThat(blocks("start: '^BAD'", "x\nBAD 1\n  more\n")).containsExactly("2-2");
    }

    @Test
    void shouldGoOnWhileLinesMatchAndCutBlankLinesAtTheEnd() {
        assertThat(blocks("start: '^BAD'\n        during: '^\\s|^$'", "BAD\n a\n\n b\n\n\nend\n"))
                .containsExactly("1-4");
    }

    @Test
    void shouldEndBeforeUntilOrWithThrough() {
        assertThat(blocks("start: '^BAD'\n        until: '^=='", "BAD\na\n==\n"))
                .containsExactly("1-2");
        assertThat(blocks("start: '^BAD'\n        through: '^=='", "BAD\na\n==\nb\n"))
                .containsExactly("1-3");
    }

    @Test
    void shouldStopAtTheLargestNumberOfLines() {
        assertThat(blocks("start: '^BAD'\n        until: '^=='\n        most: 3", "BAD\na\nb\nc\nd\n==\n"))
                .containsExactly("1-3");
    }

    @Test
    void shouldTakeLinesAboveThatBelong() {
        assertThat(blocks("start: '^BAD'\n        above: '^in '", "x\nin a\nin b\nBAD\n"))
                .containsExactly("2-4");
    }

    @Test
    void shouldClaimNothingWithoutTheNeededLine() {
        String rule = "start: '^BAD'\n        during: '^ '\n        needs: 'proof'";

        assertThat(blocks(rule, "BAD\n a\n")).isEmpty();
        assertThat(blocks(rule, "BAD\n proof\n")).containsExactly("1-2");
    }

    @Test
    void shouldWaitForTheLineThatOpensAndStopAtTheOneThatCloses() {
        String rule = "start: '^BAD'\n        after: '^FAILURES'\n        closes: '^END OF IT'\n        reach: 5";

        assertThat(blocks(rule, "BAD\nFAILURES\nBAD\nEND OF IT\nBAD\n")).containsExactly("3-3");
        assertThat(blocks(rule, "FAILURES\n1\n2\n3\n4\n5\nBAD\n")).isEmpty();
    }

    @Test
    void shouldNotStartOnAnExceptedLineNorOnAWarning() {
        assertThat(blocks("start: 'BAD'\n        except: 'not so'", "BAD\nBAD not so\n[WARNING] BAD\n[ERROR] BAD\n"))
                .containsExactly("1-1", "4-4");
        assertThat(blocks("start: 'BAD'\n        any-level: true", "[WARNING] BAD\n"))
                .containsExactly("1-1");
    }

    @Test
    void shouldSeeLinesWithoutThePrefixesOfWrappingTools() {
        String log =
                "    [javac] BAD\n#12 3.456 BAD\nweb_1  | BAD\n[error] BAD\n2024-01-02 03:04:05 BAD\n[03:04:05] BAD\n";

        assertThat(blocks("start: '^BAD'", log)).hasSize(6);
    }

    @Test
    void shouldReadFieldsFromEveryLineOfTheBlock() {
        Claim claim = claims(
                        "start: '^BAD (?<test>\\w+)'\n        during: '^ '\n        find: ['^ at (?<path>\\S+):(?<line>\\d+)', '^ why: (?<message>.+)']",
                        "BAD one\n at src\\a.c:12\n why: because\n at b.c:99999999999\n")
                .get(0);

        assertThat(claim.tests()).containsExactly("one");
        assertThat(claim.message()).isEqualTo("because");
        assertThat(claim.locations()).containsExactly(Location.of("src/a.c", 12), Location.of("b.c"));
    }

    private static List<String> blocks(String rule, String log) {
        return claims(rule, log).stream()
                .map(claim -> (claim.first() + 1) + "-" + (claim.last() + 1))
                .toList();
    }

    private static List<Claim> claims(String rule, String log) {
        String file = "tools:\n  - tool: t\n    category: test\n    rules:\n      - id: t-bad\n        " + rule + "\n";
        var book = RuleBook.of(List.of(RuleFileReader.ofOwnRules().read("t.yml", new StringReader(file))));
        return book.match(LogText.of(new LogReader().read(LogSource.ofText(log, "t.log"))))
                .claims();
    }
}
