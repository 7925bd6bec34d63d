package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.context.testing.LittleRepository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnoseCommandTest {
    static final String FAILED_LOG = """
            Started by user alice
            + make
            cc -c main.c
            main.c:7:3: error: expected ';' before 'return'
            make: *** [Makefile:2: main.o] Error 1
            Build step 'Execute shell' marked build as failure
            Finished: FAILURE
            """;
    /** Nothing but the order of its lines says which error matters. */
    static final String BRIEF_LOG =
            "Started by user alice\n+ make\ncc -c main.c\nmain.c:7:3: error: expected ';' before 'return'\nFinished: FAILURE\n";

    static final String GREEN_LOG = "Started by user alice\n+ make\ncc -c main.c\nFinished: SUCCESS\n";

    @TempDir
    private Path folder;

    private Path failed;
    private Path green;

    @BeforeEach
    void writeLogs() throws IOException {
        failed = Files.writeString(folder.resolve("failed.log"), FAILED_LOG);
        green = Files.writeString(folder.resolve("green.log"), GREEN_LOG);
    }

    @Test
    void shouldPrintTheExcerptWithRawLineNumbers() {
        var run = CommandLineRun.of("diagnose", failed);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("FAILED ").contains("4 | main.c:7:3: error: expected ';' before 'return'\n");
    }

    @Test
    void shouldSayThatABuildPassed() {
        var run = CommandLineRun.of("diagnose", green);

        assertThat(run.out()).startsWith("PASSED ").contains(green.toString());
    }

    @Test
    void shouldReadStandardInput() {
        var run = CommandLineRun.withInput(FAILED_LOG, "diagnose", "-");

        assertThat(run.out()).startsWith("FAILED ").contains("log          standard input\n");
    }

    @Test
    void shouldSuspectTheChangeThatTheLogNames() throws IOException {
        var diff =
                "--- a/main.c\n+++ b/main.c\n@@ -7 +7 @@\n-  x();\n+  x()\n--- a/b.c\n+++ b/b.c\n@@ -7 +7 @@\n-1\n+2\n";
        var change = Files.writeString(folder.resolve("change.diff"), diff);

        var fromFile = CommandLineRun.of("diagnose", failed, "--change", change);
        var fromInput = CommandLineRun.withInput(diff, "diagnose", failed, "--change", "-");

        assertThat(fromFile.out())
                .contains(
                        "\nsuspect changes\n  0.90 main.c, line 7: the failure names main.c:7:3, which is changed here\n")
                .doesNotContain("b.c");
        assertThat(fromInput.out()).isEqualTo(fromFile.out());
        assertThat(CommandLineRun.of("diagnose", failed).out()).doesNotContain("suspect");
    }

    @Test
    void shouldSuspectTheCommitThatTheLogNames() throws IOException {
        var repository = LittleRepository.in(Files.createDirectory(folder.resolve("repository")));
        repository.write("main.c", "a\n".repeat(10)).commit("Begin");
        var bad = repository
                .write("main.c", "a\n".repeat(6) + "b\n" + "a\n".repeat(3))
                .commit("Break it");
        repository.write("other.c", "x\n").commit("Go on");
        var suspect = "suspect changes\n  0.90 %s main.c, line 7: the failure names main.c:7:3, which is changed here\n"
                .formatted(bad.substring(0, 10));

        for (var from : List.of("--green=HEAD~2", "--since=2")) {
            assertThat(CommandLineRun.of("diagnose", failed, "--repo", repository.folder(), from)
                            .out())
                    .contains(suspect)
                    .doesNotContain("other.c");
        }
    }

    @Test
    void shouldRefuseCommitsThatItCannotRead() {
        assertThat(CommandLineRun.of("diagnose", failed, "--repo", folder, "--since=2")
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandLineRun.of("diagnose", failed, "--since=0").err()).contains("--since must be at least 1");
        assertThat(CommandLineRun.of("diagnose", failed, "--repo", folder).err())
                .contains("need --green or --since");
        assertThat(CommandLineRun.of("diagnose", failed, "--since=2", "--green=x")
                        .err())
                .contains("exclude each other");
    }

    @Test
    void shouldRefuseAChangeThatItCannotRead() throws IOException {
        var change = Files.writeString(folder.resolve("change.diff"), "@@ -1 +1 @@\n-a\n+b\n");

        var broken = CommandLineRun.of("diagnose", failed, "--change", change);
        var missing = CommandLineRun.of("diagnose", failed, "--change", folder.resolve("none"));
        var twice = CommandLineRun.of("diagnose", "-", "--change", "-");

        assertThat(broken.exitCode()).isEqualTo(2);
        assertThat(broken.err()).contains("change.diff: line 1: a hunk without the names of its files");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("cannot be read");
        assertThat(twice.exitCode()).isEqualTo(2);
    }

    @Test
    void shouldTellAFailedBuildByItsExitCodeOnlyWhenAsked() {
        assertThat(CommandLineRun.of("diagnose", green, failed).exitCode()).isZero();
        assertThat(CommandLineRun.of("diagnose", green, failed, "--exit-code").exitCode())
                .isEqualTo(1);
        assertThat(CommandLineRun.of("diagnose", green, "--exit-code").exitCode())
                .isZero();
    }

    @Test
    void shouldPrintSeveralDiagnosesInTheOrderOfTheirLogs() {
        var run = CommandLineRun.of("diagnose", green, failed);

        assertThat(run.out()).containsSubsequence("PASSED", "green.log", "\n\nFAILED", "failed.log");
    }

    @Test
    void shouldPrintOneJsonObjectForAllLogs() {
        var run = CommandLineRun.of("diagnose", green, failed, "--format", "json");

        assertThat(run.out())
                .startsWith("{\n  \"version\" : 1,")
                .containsSubsequence("\"outcome\" : \"passed\"", "\"outcome\" : \"failed\"");
    }

    @Test
    void shouldPrintMarkdownAndSarif() {
        assertThat(CommandLineRun.of("diagnose", failed, "--format=markdown").out())
                .startsWith("### Build failed: `");
        assertThat(CommandLineRun.of("diagnose", failed, "--format=SARIF").out())
                .contains("\"version\" : \"2.1.0\"", "\"level\" : \"error\"");
    }

    @Test
    void shouldQuoteNoMoreLinesThanAllowed() {
        var run = CommandLineRun.of("diagnose", failed, "--max-lines", "1");

        assertThat(run.out().lines().filter(line -> line.matches(" +\\d+ \\| .*")))
                .hasSize(1);
    }

    @Test
    void shouldPaintOnATerminalOnly() {
        var watched = CommandLineRun.terminal("", true);

        assertThat(CommandLineRun.on(watched, "diagnose", failed).out()).contains("\u001B[1;31mFAILED");
        assertThat(CommandLineRun.on(watched, "diagnose", failed, "--color=never")
                        .out())
                .doesNotContain("\u001B");
        assertThat(CommandLineRun.of("diagnose", failed).out()).doesNotContain("\u001B");
        assertThat(CommandLineRun.of("diagnose", failed, "--color=always").out())
                .contains("\u001B[1;31mFAILED");
    }

    @Test
    void shouldRespectTheWishForNoColour() {
        assertThat(hasColours(Map.of("TERM", "xterm"))).isTrue();
        assertThat(hasColours(Map.of("TERM", "dumb"))).isFalse();
        assertThat(hasColours(Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
        assertThat(hasColours(Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
    }

    @Test
    void shouldShowProgressOfALongLogToWhoeverWatches() {
        var noise = "compiling another file of this long build\n".repeat(500_000);

        var watched = CommandLineRun.on(CommandLineRun.terminal(noise + FAILED_LOG, true), "diagnose", "-");
        var unwatched = CommandLineRun.withInput(noise + FAILED_LOG, "diagnose", "-");

        assertThat(watched.err()).contains("standard input: 16 MB").endsWith("\r\u001B[K");
        assertThat(unwatched.err()).isEmpty();
    }

    @Test
    void shouldRecogniseWhatRulesOfTheUserDescribe() throws IOException {
        var log = Files.writeString(folder.resolve("house.log"), "HOUSE RULE 7 BROKEN by main.c\nFinished: FAILURE\n");
        var rules = Files.writeString(folder.resolve("own.yml"), """
                tools:
                  - tool: houserule
                    category: policy
                    rules:
                      - id: houserule-broken
                        strength: firm
                        start: '^HOUSE RULE (?<number>\\d+) BROKEN by (?<path>\\S+)'
                        headline: 'House rule {number} is broken'
                        advice: 'Read the house rules.'
                """);

        var run = CommandLineRun.of("diagnose", log, "--rules", rules);

        assertThat(run.out())
                .startsWith("FAILED policy: House rule 7 is broken\n")
                .contains("Read the house rules.");
    }

    @Test
    void shouldTakeWhatTheGreenBuildAlsoSaidAsNoise() throws IOException {
        var noise = "old.c:1:1: error: known trouble\n";
        var noisyGreen = Files.writeString(folder.resolve("noisy-green.log"), noise + GREEN_LOG);
        var noisyFailed = Files.writeString(folder.resolve("noisy-failed.log"), noise + BRIEF_LOG);

        var alone = CommandLineRun.of("diagnose", noisyFailed);
        var compared = CommandLineRun.of("diagnose", noisyFailed, "--baseline", noisyGreen);

        assertThat(alone.out()).contains("  1 | old.c:1:1");
        assertThat(compared.out()).contains("  5 | main.c:7:3").doesNotContain("  1 | old.c:1:1");
    }

    @Test
    void shouldExplainItsExitCodes() {
        assertThat(CommandLineRun.of("diagnose", "--help").out()).contains("Exit codes:", "--exit-code");
    }

    private static boolean hasColours(Map<String, String> environment) {
        return new Terminal(InputStream.nullInputStream(), true, true, environment).hasColours();
    }
}
