package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeDataSet() throws IOException {
        Files.writeString(folder.resolve("a.log"), DiagnoseCommandTest.FAILED_LOG);
        Files.writeString(folder.resolve("b.log"), "all is well\nFinished: SUCCESS\n");
        write("""
                {"id": "one", "set": "demo", "project": "p", "log": "a.log", "pass_log": "b.log", "expected": {"ranges": [[4, 4]]}}
                {"id": "two", "set": "demo", "project": "q", "text": "fatal error: no\\nFinished: FAILURE\\n", "expected": {}}
                """);
    }

    @Test
    void shouldPrintFiguresBySet() {
        var run = CommandLineRun.of("eval", folder);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("demo\n")
                .containsPattern("  answered +1\\.000  \\(2\\)\n")
                .containsPattern("  hit_any +1\\.000  \\(1\\)\n")
                .containsPattern("  some_in_1500_tokens +1\\.000  \\(1\\)\n")
                .containsPattern("  false_alarm_on_pass +0\\.000  \\(1\\)\n");
    }

    @Test
    void shouldPrintTheSameFiguresWhateverTheLanguageOfTheMachine() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(CommandLineRun.of("eval", folder).out()).containsPattern("  answered +1\\.000  ");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldPrintFiguresByProject() {
        assertThat(CommandLineRun.of("eval", folder, "--by", "project").out())
                .containsSubsequence("demo/p\n", "demo/q\n");
    }

    @Test
    void shouldWriteAPredictionForEveryLog() throws IOException {
        var out = folder.resolve("out.jsonl");

        CommandLineRun.of("eval", folder, "--out", out);

        assertThat(Files.readAllLines(out))
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"id\":\"one\",\"failed\":true"),
                        line -> assertThat(line).startsWith("{\"id\":\"one#pass\",\"failed\":false"),
                        line -> assertThat(line).startsWith("{\"id\":\"two\",\"failed\":true"));
    }

    @Test
    void shouldUseThePassLogAsBaselineWhenAsked() throws IOException {
        var noise = "old.c:1:1: error: known trouble\n";
        Files.writeString(folder.resolve("a.log"), noise + DiagnoseCommandTest.BRIEF_LOG);
        Files.writeString(folder.resolve("b.log"), noise + DiagnoseCommandTest.GREEN_LOG);
        write("""
                {"id": "one", "set": "demo", "log": "a.log", "pass_log": "b.log", "expected": {"ranges": [[5, 5]]}}
                """);

        assertThat(CommandLineRun.of("eval", folder).out()).containsPattern("line_precision +0\\.500");
        assertThat(CommandLineRun.of("eval", folder, "--pass-as-baseline").out())
                .containsPattern("line_precision +1\\.000");
    }

    @Test
    void shouldCountALogThatCannotBeReadAsNotAnswered() throws IOException {
        write("{\"id\": \"gone\", \"set\": \"demo\", \"log\": \"gone.log\", \"expected\": {\"ranges\": [[1, 1]]}}\n");

        var run = CommandLineRun.of("eval", folder);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("gone: gone.log: does not exist").hasLineCount(1);
        assertThat(run.out()).containsPattern("answered +0\\.000");
    }

    @Test
    void shouldGoOnWithoutABaselineThatCannotBeRead() throws IOException {
        write(
                "{\"id\": \"one\", \"log\": \"a.log\", \"pass_log\": \"gone.log\", \"expected\": {\"ranges\": [[4, 4]]}}\n");

        var run = CommandLineRun.of("eval", folder, "--pass-as-baseline");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("one#pass: gone.log: does not exist").hasLineCount(1);
        assertThat(run.out()).containsPattern("answered +1\\.000").containsPattern("hit_any +1\\.000");
    }

    @Test
    void shouldPrintTheFiguresEvenIfThePredictionsCannotBeWritten() {
        var run =
                CommandLineRun.of("eval", folder, "--out", folder.resolve("no").resolve("out.jsonl"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("out.jsonl: cannot be written").hasLineCount(1);
        assertThat(run.out()).startsWith("demo\n");
    }

    @Test
    void shouldRefuseAFolderWithoutADataSet() {
        var run = CommandLineRun.of("eval", folder.resolve("nowhere"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("items.jsonl: cannot be read").hasLineCount(1);
    }

    private void write(String items) throws IOException {
        Files.writeString(folder.resolve("items.jsonl"), items);
    }
}
