package io.mergewright.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogCleanerTest {
    private final LogCleaner cleaner = new LogCleaner();

    private String text(String raw) {
        return cleaner.clean(1, raw).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text",
                "\u001B[31;1mplain\u001B[0m text",
                "\u001B]0;window title\u0007plain text",
                "\u001B]8;;https://example.org\u001B\\plain\u001B]8;;\u001B\\ text",
                "\u001B(Bplain text",
                "\u009B31mplain text",
                "plain \u0000text\u0007",
                "plain text\r",
                "plain text\r\r",
                "10 %\r50 %\rplain text",
                "10 %\rplain text\r   \r",
                "plainn\b text",
                "\u001B[2K\u001B[1Gplain text\u001B[?25h",
                "\uFEFFplain text",
                "\u001B[8mha:////4AbCdEf+/12==\u001B[0mplain text",
                "plain text\u001B[8mha:////4AbCdEf+/12",
                "[2020-01-02T03:04:05.678Z] plain text",
                "2026-07-30T10:39:20.7140484Z plain text",
                "\uFEFF2026-07-30T10:39:20.7140484Z plain text",
                "build (17)\tRun tests\t2026-07-30T10:39:20.7140484Z plain text",
                "build\tRun tests\t\uFEFF2026-07-30T10:39:20Z plain text",
                "2024-05-22T12:43:46.962646Z 00O plain text",
                "[task 2025-02-13T21:39:55.932Z] plain text",
                "[taskcluster 2025-02-13 21:39:55.345Z] plain text"
            })
    void shouldLeaveWhatAPersonWouldRead(String raw) {
        assertThat(cleaner.clean(7, raw)).isEqualTo(new LogLine(7, "plain text", Mark.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03:04:05  plain",
                "[INFO] compiled in 3 s",
                "a\tb\tc",
                "2020-01-02 03:04:05,678 DEBUG x",
                "[2020-01-02] x",
                "travis is green",
                "section one",
                "::notacommand::",
                "##[unknown]x",
                "# comment",
                "caf\u00E9 \u2713"
            })
    void shouldKeepTextThatOnlyResemblesAPrefixOrMark(String raw) {
        assertThat(cleaner.clean(1, raw)).isEqualTo(new LogLine(1, raw, Mark.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "##[group]Run tests | Run tests | GROUP_START",
                "##[endgroup] | `` | GROUP_END",
                "##[error]Process completed | Process completed | ERROR",
                "##[warning]old | old | WARNING",
                "##[notice]note | note | NOTICE",
                "##[debug]detail | detail | DEBUG",
                "##[command]/usr/bin/git version | /usr/bin/git version | COMMAND",
                "[command]/usr/bin/git version | /usr/bin/git version | COMMAND",
                "::group::Install | Install | GROUP_START",
                "::endgroup:: | `` | GROUP_END",
                "::error::broken | broken | ERROR",
                "::error file=src/a.js,line=3,col=5::broken: yes | src/a.js:3:5: broken: yes | ERROR",
                "::warning file=a.js::old | a.js: old | WARNING",
                "##[section]Starting: Build | Starting: Build | GROUP_START",
                "##[section]Finishing: Build | Finishing: Build | GROUP_END",
                "##vso[task.logissue type=error;sourcepath=a.cs;linenumber=3;]broken | a.cs:3: broken | ERROR",
                "##vso[task.logissue type=warning]old | old | WARNING",
                "##vso[task.complete result=Failed;]done | done | ERROR",
                "##vso[task.setvariable variable=x]y | y | DEBUG",
                "2026-07-30T10:39:20.7140484Z ##[error]broken | broken | ERROR",
            })
    void shouldTakeMarksOffTheText(String raw, String text, Mark mark) {
        assertThat(cleaner.clean(1, raw)).isEqualTo(new LogLine(1, text, mark));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "travis_fold:start:git~K$ git clone | $ git clone | GROUP_START",
                "travis_fold:start:git~Ktravis_time:start:0a1b~K$ git clone | $ git clone | GROUP_START",
                "travis_fold:end:a~Ktravis_fold:start:b~KSystem | System | GROUP_START",
                "travis_fold:end:git~K | `` | GROUP_END",
                "travis_fold:start:install~K | install | GROUP_START",
                "travis_time:start:0a1b~K$ mvn test | $ mvn test | COMMAND",
                "travis_time:end:0a1b:start=1,finish=2,duration=1~KDone. | Done. | NONE",
                "section_start:1560896352:step[collapsed=true]~KRun step | Run step | GROUP_START",
                "section_end:1560896353:step~K | `` | GROUP_END",
            })
    void shouldReadFoldMarksWithinALine(String raw, String text, Mark mark) {
        var line = raw.replace("~K", "\r\u001B[0K");

        assertThat(cleaner.clean(1, line)).isEqualTo(new LogLine(1, text, mark));
    }

    @Test
    void shouldStripClockOnlyWhereTheLogHasIt() {
        assertThat(new LogCleaner(true).clean(1, "03:04:05  BUILD SUCCESS").text())
                .isEqualTo("BUILD SUCCESS");
        assertThat(new LogCleaner(true).clean(1, "no clock").text()).isEqualTo("no clock");
    }

    @Test
    void shouldReplaceInvalidUtf8() {
        byte[] raw = {'a', (byte) 0xC3, 'b', (byte) 0xFF};

        assertThat(cleaner.clean(1, raw, 0, raw.length).text()).isEqualTo("a\uFFFDb\uFFFD");
    }

    @Test
    void shouldReadBytesAndTextAlike() {
        var raw = "\u001B[1mgr\u00FC\u00DFe\u001B[0m \u2713\r";
        byte[] bytes = raw.getBytes(UTF_8);

        assertThat(cleaner.clean(1, bytes, 0, bytes.length)).isEqualTo(cleaner.clean(1, raw));
    }

    @Test
    void shouldKeepTextBehindAnUnterminatedTitle() {
        assertThat(text("\u001B]0;error: it broke")).isEqualTo("0;error: it broke");
    }

    @Test
    void shouldSurviveALineThatIsOnlyEscapes() {
        assertThat(text("\u001B")).isEmpty();
        assertThat(text("\u001B[")).isEmpty();
        assertThat(text("\u001B[8mha:")).isEmpty();
        assertThat(text("\b\b\r\r\u0000")).isEmpty();
    }
}
