package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.context.testing.LittleRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalFixesCommandTest {
    /** Fails as flake8 does, as long as the import is there. */
    private static final String BUILD =
            "if grep -q 'import os' list.py; then echo \\\"list.py:1:1: F401 'os' imported but unused\\\"; exit 1; fi";

    @TempDir
    private Path directory;

    @BeforeEach
    void makeABrokenRepository() throws IOException {
        LittleRepository.in(Files.createDirectory(directory.resolve("repo")))
                .write("list.py", "import os\n\nprint(1)\n")
                .commit("Import");
        Files.writeString(directory.resolve("build.log"), "list.py:1:1: F401 'os' imported but unused\n");
    }

    @Test
    void shouldCountAPatchThatBuildAndCheckAcceptAsRight() throws IOException {
        var run = evaluate(fixCase("grep -q print list.py", "fix"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("publish, proven: right")
                .containsPattern("right_of_published +1\\.000 +\\(1 of 1; 95 % interval 0\\.21 to 1\\.00\\)");
    }

    @Test
    void shouldEndWithOneWhereAWrongPatchWouldBePublished() throws IOException {
        var run = evaluate(fixCase("grep -q os list.py", "fix"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("publish, proven: wrong").containsPattern("right_of_published +0\\.000");
    }

    @Test
    void shouldTakeAnyPatchForWrongWhereNoneIsCalledFor() throws IOException {
        assertThat(evaluate(fixCase("true", "nothing")).out()).contains("publish, proven: wrong");
    }

    @Test
    void shouldGoOnAfterACaseThatCannotBeTried() throws IOException {
        var run = evaluate(fixCase("true", "fix").replace("build.log", "no.log") + fixCase("true", "fix"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("publish, proven: right").containsPattern("proposed +0\\.500");
    }

    @Test
    void shouldNameTheLineThatIsNoCase() throws IOException {
        var run = evaluate("{\"id\": \"a\"}\n");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("cases.jsonl:1: is no case: no 'repo'");
    }

    @Test
    void shouldEnterNothingIntoTheLedger() throws IOException {
        evaluate(fixCase("true", "fix"));

        assertThat(CommandLineRun.of("suggestions", "list", "--set", store()).out())
                .doesNotContain("unused-import");
    }

    private static String fixCase(String check, String expect) {
        return """
                {"id": "unused", "language": "Python", "repo": "repo", "log": "build.log", "broken": "HEAD", \
                "command": "%s", "behaviour": "%s", "expect": "%s"}
                """.formatted(BUILD, check, expect);
    }

    private CommandLineRun evaluate(String cases) throws IOException {
        Path file = Files.writeString(directory.resolve("cases.jsonl"), cases);
        return CommandLineRun.of("eval-fixes", file, "--set", store());
    }

    private String store() {
        return "store.directory=" + directory.resolve("store");
    }
}
