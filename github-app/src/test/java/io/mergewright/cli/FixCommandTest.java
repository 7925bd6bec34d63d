package io.mergewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.context.testing.LittleRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
    private static final String LOG = "check.sh: line 1\nlist.py:1:1: F401 'os' imported but unused\n";

    /** Fails as flake8 does, as long as the import is there. */
    private static final String CHECK =
            "if grep -q 'import os' list.py; then echo \"list.py:1:1: F401 'os' imported but unused\"; exit 1; fi";

    @TempDir
    private Path directory;

    private LittleRepository repository;
    private Path log;

    @BeforeEach
    void makeABrokenRepository() throws IOException {
        repository = LittleRepository.in(Files.createDirectory(directory.resolve("repo")));
        repository.write("list.py", "print(1)\n").commit("Print");
        repository.write("list.py", "import os\n\nprint(1)\n").commit("Import");
        log = Files.writeString(directory.resolve("build.log"), LOG);
    }

    @Test
    void shouldPublishWhatTheCommandProves() {
        var run = fix("--verify", CHECK);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("fixer        unused-import", "decision     publish", "verified     proven", "-import os");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void shouldAskAPersonWithoutACommand() {
        var run = fix();

        assertThat(run.out())
                .contains("ask a person", "verified     applies only")
                .doesNotContain("decision     publish");
    }

    @Test
    void shouldWithholdWhatDoesNotHelp() {
        var run = fix("--verify", "echo \"list.py:1:1: F401 'os' imported but unused\"; exit 1", "--format", "json");

        assertThat(run.out()).contains("\"decision\" : \"withhold\"", "\"result\" : \"no-better\"");
    }

    @Test
    void shouldTakeTheChangeBackOnlyWhereNothingElseHelps() throws IOException {
        Files.writeString(log, "FAIL: it prints 1\nmake: *** [Makefile:1: check] Error 1\n");

        var run = fix("--since", "1", "--verify", CHECK, "--format", "json");

        assertThat(run.out()).contains("\"fixer\" : \"revert-commit\"").doesNotContain("\"decision\" : \"publish\"");
    }

    @Test
    void shouldApplyThePatchToTheFilesAtWork() throws IOException {
        var run = fix("--verify", CHECK, "--apply");

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(repository.folder().resolve("list.py"))).isEqualTo("print(1)\n");
        assertThat(CommandLineRun.of("suggestions", "list", "--set", store()).out())
                .contains("accepted");
    }

    @Test
    void shouldNotApplyOverWorkThatIsNotCommitted() throws IOException {
        repository.write("list.py", "import os\n\nprint(2)\n");

        var run = fix("--verify", CHECK, "--apply");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("has changes that are not committed", "nothing was changed");
        assertThat(Files.readString(repository.folder().resolve("list.py"))).contains("print(2)");
    }

    @Test
    void shouldLeaveTheFilesAloneUnlessAsked() throws IOException {
        fix("--verify", CHECK + "; echo x > list.py; rm -rf .git");

        assertThat(Files.readString(repository.folder().resolve("list.py"))).startsWith("import os");
        assertThat(repository.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void shouldCommitThePatchToANewBranchAndRefuseOneThatIsThere() {
        assertThat(fix("--verify", CHECK, "--branch", "mend").exitCode()).isZero();
        assertThat(repository.git("show", "mend:list.py")).isEqualTo("print(1)");

        assertThat(fix("--verify", CHECK, "--branch", "mend").exitCode()).isEqualTo(1);
    }

    @Test
    void shouldWriteAPatchThatGitTakes() {
        Path patch = directory.resolve("mend.diff");

        assertThat(fix("--verify", CHECK, "--patch", patch.toString()).exitCode())
                .isZero();

        assertThat(repository.git("apply", "--check", patch.toString())).isEmpty();
    }

    @Test
    void shouldTouchOnlyAllowedFiles() {
        var run = fix("--verify", CHECK, "--allow", "docs/**", "--format", "json");

        assertThat(run.out()).contains("\"result\" : \"does-not-apply\"").doesNotContain("\"decision\" : \"publish\"");
    }

    @Test
    void shouldSayWhatCannotBeUsed() {
        assertThat(fix("--commit", "nothing").exitCode()).isEqualTo(2);
        assertThat(CommandLineRun.of("fix", log, "--repo", directory.toString(), "--set", store())
                        .exitCode())
                .isEqualTo(2);
        assertThat(fix("--green", "HEAD~1", "--since", "1").exitCode()).isEqualTo(2);
        assertThat(CommandLineRun.of(
                                "fix", directory.resolve("no.log"), "--repo", repository.folder(), "--set", store())
                        .exitCode())
                .isEqualTo(3);
    }

    private CommandLineRun fix(String... more) {
        Object[] args = new Object[6 + more.length];
        args[0] = "fix";
        args[1] = log;
        args[2] = "--repo";
        args[3] = repository.folder();
        args[4] = "--set";
        args[5] = store();
        System.arraycopy(more, 0, args, 6, more.length);
        return CommandLineRun.of(args);
    }

    private String store() {
        return "store.directory=" + directory.resolve("store");
    }
}
