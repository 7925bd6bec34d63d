package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.model.testing.Behaviours;
import io.mergewright.model.testing.ScriptedModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LedgerCommandsTest {
    @TempDir
    private Path directory;

    private Path log;

    @BeforeEach
    void writeLog() throws IOException {
        log = Files.writeString(directory.resolve("a.log"), DiagnoseCommandTest.BRIEF_LOG);
    }

    @Test
    void shouldKeepWhatAModelSuggestedAndTakeAnAnswer() {
        diagnose();

        var list = run("suggestions", "list");
        assertThat(list.out()).containsPattern("^[0-9a-f]{16}  20\\S+Z  (published|queued) +0\\.\\d\\d  compile ");
        String id = list.out().substring(0, 16);

        var accepted = run("suggestions", "accept", id.substring(0, 6));
        assertThat(accepted.out()).startsWith(id + " accepted: ");
        assertThat(run("suggestions", "list", "--state", "accepted").out()).startsWith(id);
        assertThat(run("suggestions", "list", "--state", "rejected").out()).isEmpty();

        var shown = run("suggestions", "show", id);
        assertThat(shown.out())
                .contains(
                        "  state        accepted",
                        "model        scripted-model, prompt explain/",
                        "    End the statement")
                .contains("  proposed, explain", "  accepted, ", "  looked at, ");
    }

    @Test
    void shouldLetTheLaterAnswerCountAndKeepTheReason() {
        diagnose();
        String id = run("suggestions", "list").out().substring(0, 16);

        run("suggestions", "accept", id);
        assertThat(run("suggestions", "reject", id, "--reason", "breaks the tests")
                        .out())
                .contains(" rejected: ");
        run("suggestions", "label", id, "right");

        assertThat(run("suggestions", "show", id).out()).contains("rejected, ", ": breaks the tests", "labelled right");
        assertThat(run("suggestions", "list").out()).contains("[right]");
    }

    @Test
    void shouldCountWhatBecameOfSuggestions() {
        diagnose();
        String id = run("suggestions", "list").out().substring(0, 16);
        run("suggestions", "accept", id, "--how", "in-meaning");

        assertThat(run("stats").out())
                .contains("  accepted         1", "acceptance               100.0 %", "time saved");
        assertThat(run("stats", "--by", "model").out()).containsPattern("(?m)^scripted-model .* 1 +100\\.0 % ");
        assertThat(run("stats", "--format", "json", "--by", "week").out()).contains("\"by\" : \"week\"");
        assertThat(run("stats", "--format", "csv", "--by", "repo").out())
                .startsWith("group,")
                .contains("\r\nlocal,1,1,");
        assertThat(run("stats", "--to", "2020-01-01").out()).contains("proposed         0 unique, 0 in all");
    }

    @Test
    void shouldTellHowWellConfidenceMetAnswers() {
        diagnose();
        assertThat(run("calibration").out()).contains("0 outcomes", "no calibration yet");
        String id = run("suggestions", "list").out().substring(0, 16);
        run("suggestions", "reject", id, "--reason", "wrong");

        assertThat(run("calibration").out()).contains("1 outcomes", "expected calibration error");
        assertThat(run("calibration", "--category", "test").out()).startsWith("0 outcomes of category test");
        assertThat(run("calibration", "--format", "csv").out()).startsWith("from,claims,mean");
        assertThat(run("calibration", "--format", "json").out())
                .contains("\"brier\"")
                .doesNotContain("NaN");
    }

    @Test
    void shouldLearnFromAnswersAndDecideByWhatItLearned() {
        for (int i = 0; i < 12; i++) {
            diagnose();
        }
        run("suggestions", "list", "--most", "100")
                .out()
                .lines()
                .forEach(line -> run("suggestions", "reject", line.substring(0, 16), "--reason", "no"));

        assertThat(run("calibration").out()).contains("calibration 1 of ", "learned from 1 outcomes");
        diagnose();

        assertThat(run(
                                "suggestions",
                                "show",
                                run("suggestions", "list", "--most", "1").out().substring(0, 16))
                        .out())
                .contains("calibration 1, learned from 1 outcomes (1 of category compile), makes 0.");
    }

    @Test
    void shouldListWhatAPersonIsAskedToLabel() {
        diagnose();

        assertThat(run("suggestions", "list", "--to-label", "--set", "ledger.label-share=1")
                        .out())
                .contains("[please label]");
        assertThat(run("suggestions", "list", "--to-label", "--set", "ledger.label-share=0")
                        .out())
                .isEmpty();
    }

    @Test
    void shouldKeepNothingWhereThatIsSwitchedOff() {
        diagnose("--set", "ledger.enabled=false");

        assertThat(run("suggestions", "list").out()).isEmpty();
    }

    @Test
    void shouldSayThatThereIsNoSuchSuggestion() {
        assertThat(run("suggestions", "accept", "nothing").err()).contains("there is no suggestion nothing");
        assertThat(run("suggestions", "show", "%").exitCode()).isEqualTo(2);
    }

    @Test
    void shouldRefuseWrongUsage() {
        assertThat(run("suggestions", "dance").err()).contains("expected 'suggestions list");
        assertThat(run("suggestions", "reject", "x").err()).contains("'reject' needs --reason");
        assertThat(run("suggestions", "label", "x", "perhaps").err()).contains("expected 'suggestions list");
        assertThat(run("suggestions", "list", "--state", "lost").err()).contains("--state must be one of proposed, ");
        assertThat(run("suggestions", "list", "--most", "0").err()).contains("--most must be");
        assertThat(run("stats", "--from", "2026-02-01", "--to", "2026-01-01").err())
                .contains("--from is after --to");
    }

    private void diagnose(String... more) {
        String answer = "{\"claims\": [{\"cause\": \"A semicolon is missing\", \"category\": \"compile\","
                + " \"remedy\": \"End the statement with a semicolon\","
                + " \"quotes\": [{\"line\": 2, \"text\": \"error: \"}]}]}";
        try (var server = ScriptedModelServer.start(Behaviours.computing(request -> answer(request.user(), answer)))) {
            var words = new String[] {
                "diagnose",
                log.toString(),
                "--set=model.cheap.provider=openai",
                "--set=model.cheap.name=gpt-5-mini",
                "--set=model.cheap.key=test",
                "--set=model.cache=false",
                "--set=model.cheap.url=" + server.url()
            };
            run(concat(words, more));
        }
    }

    /** Quotes the line that names an error, as a good model would. */
    private static String answer(String question, String answer) {
        var line = Pattern.compile("(?m)^(\\d+)\\|(.*error: .*)$").matcher(question);
        return line.find() ? answer.replace("\"line\": 2", "\"line\": " + line.group(1)) : "{\"claims\": []}";
    }

    private static String[] concat(String[] first, String[] then) {
        return Stream.of(first, then).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private CommandLineRun run(String... words) {
        return CommandLineRun.of((Object[])
                concat(words, new String[] {"--set", "store.directory=" + directory.resolve("state")}));
    }
}
