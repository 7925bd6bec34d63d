package io.mergewright.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.command.Command;
import io.mergewright.command.CommandLimits;
import io.mergewright.command.CommandOutput;
import io.mergewright.command.CommandResult;
import io.mergewright.command.CommandRun;
import io.mergewright.command.ProcessCommandRunner;
import io.mergewright.command.Program;
import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.context.git.ScratchClones;
import io.mergewright.context.testing.LittleRepository;
import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Category;
import io.mergewright.core.Edit;
import io.mergewright.core.Patch;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.diff.FileChange;
import io.mergewright.diff.FileContent;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class VerifierTest {
    private static final CommandLimits LIMITS =
            new CommandLimits(Duration.ofMinutes(2), Duration.ofMillis(200), 1_000_000, 200);
    private static final Diagnoser DIAGNOSER = new Diagnoser(RuleLibrary.load());

    private static final String SUMMARY =
            "=========================== short test summary info ============================";
    private static final String ONE = "FAILED tests/test_a.py::test_one - AssertionError: 1 != 2";
    private static final String TWO = "FAILED tests/test_a.py::test_two - AssertionError: 3 != 4";

    /** Fails in the way that the file {@code state} says. */
    private static final String BUILD = """
            #!/bin/sh
            tests() {
              echo "%s"
              for line in "$@"; do echo "$line"; done
              echo "========================= $# failed, 1 passed in 0.12s ========================="
            }
            case "$(cat state)" in
            compile) echo "src/a.c:3:1: error: unknown type name 'foo'"; echo "make: *** [a.o] Error 1"; exit 2 ;;
            one) tests "%s"; exit 1 ;;
            two) tests "%s"; exit 1 ;;
            both) tests "%2$s" "%3$s"; exit 1 ;;
            pretends) tests "%2$s"; echo "[INFO] BUILD FAILURE"; exit 0 ;;
            noisy) echo "fatal: unable to auto-detect email address"; echo "3 passed in 0.12s" ;;
            silent) exit 1 ;;
            hangs) sleep 1000 ;;
            floods) yes ;;
            binary) head -c 10000 /dev/zero; exit 0 ;;
            missing) no-such-program-anywhere ;;
            *) echo "3 passed in 0.12s" ;;
            esac
            """.formatted(SUMMARY, ONE, TWO);

    @TempDir
    private Path folder;

    @TempDir
    private Path scratch;

    private final List<Command> commands = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private LittleRepository little;
    private GitRepository repository;

    @BeforeEach
    void init() {
        little = LittleRepository.in(folder);
        repository = GitRepository.open(folder);
        little.script("build", BUILD).write("other", "x\n").write("crlf", "one\r\ntwo\r\n");
    }

    @AfterEach
    void shouldLeaveNothingBehind() {
        repository.close();
        assertThat(scratch).isEmptyDirectory();
        assertThat(little.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void shouldProveAPatchThatMakesTheCommandPass() {
        var result = verify("one", "fixed");

        var proven = (Verification.Proven) result;
        assertThat(proven.changes()).extracting(FileChange::path).containsExactly(new RepositoryPath("state"));
        assertThat(proven.account().checked())
                .containsExactly(
                        "the patch applies to commit " + commit().substring(0, 12),
                        "without the patch, ./build exited with 1: " + headline("one")
                                + "; that is how the build failed",
                        "with the patch, ./build exited with 0, and its log tells of no failure");
        assertThat(proven.account().notChecked()).containsExactly("anything that this command does not check");
        assertThat(proven.account().rewritten()).isEmpty();
    }

    @Test
    void shouldSayThatItOnlyAppliesWithoutACommand() {
        state("one");

        var result = session(original("one"), Optional.empty()).verify(patch("one", "fixed"));

        assertThat(((Verification.AppliesOnly) result).why()).isEqualTo("no command to verify it with is configured");
        assertThat(result.account().notChecked()).hasSize(1);
        assertThat(commands).isEmpty();
    }

    @Test
    void shouldNotRunTheCommandForAPatchThatDoesNotApply() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("other"));
        state("one");
        var session = session(original("one"), command("./build", true));

        assertRefused(session, Refusal.Reason.NOT_FOUND, new Edit.Replace("state", "absent", "x"));
        assertRefused(session, Refusal.Reason.SYMBOLIC_LINK, new Edit.Replace("link", "x", "y"));
        assertRefused(session, Refusal.Reason.BAD_PATH, new Edit.Create("../x", "y", false));
        assertRefused(session, Refusal.Reason.BAD_PATH, new Edit.Create(".git/hooks/x", "y", true));
        var other = new Patch("0123456789", List.of(new Edit.Delete("other")));
        assertThat(refusal(session.verify(other)).reason()).isEqualTo(Refusal.Reason.OTHER_COMMIT);
        assertThat(commands).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNotAllowed() {
        state("one");
        var subject = new Subject(
                repository, commit(), AllowedPaths.matching(List.of("src/**")), original("one"), Optional.empty());

        assertRefused(verifier().at(subject), Refusal.Reason.NOT_ALLOWED, new Edit.Delete("other"));
    }

    @Test
    void shouldNotProveWhatAlsoPassesWithoutThePatch() {
        state("fixed");

        var result = session(original("one"), command("./build", true)).verify(patch("fixed", "fixed too"));

        assertThat(((Verification.AppliesOnly) result).why())
                .startsWith("the command passes without the patch as well");
        assertThat(result.account().notChecked())
                .contains("whether the patch solves the failure of the build: the command does not show it");
    }

    @Test
    void shouldNotProveWhatFailedInAnotherWayWithoutThePatch() {
        environment.put("GITHUB_TOKEN", "x");
        state("compile");

        var result = session(original("one"), command("./build", true)).verify(patch("compile", "fixed"));

        assertThat(((Verification.AppliesOnly) result).why())
                .contains("without it the command does not fail as the build did");
        assertThat(result.account().notChecked())
                .anyMatch(sentence -> sentence.contains("did not get") && sentence.contains("GITHUB_TOKEN"));
    }

    @Test
    void shouldSayThatBothFailInAWayThatTheBuildDidNot() {
        state("missing");

        var result = session(original("one"), command("./build", true))
                .verify(new Patch(commit(), List.of(new Edit.Delete("other"))));

        assertThat(((Verification.AppliesOnly) result).why())
                .isEqualTo("the command fails with the patch as without it, and never as the build did");
    }

    @Test
    void shouldSayThatThePatchMadeItWorse() {
        assertThat(worse("one", "both").newFailures())
                .singleElement()
                .asString()
                .contains("test_two");
        assertThat(worse("one", "compile").newFailures())
                .singleElement()
                .asString()
                .contains("unknown type name");
        assertThat(worse("one", "two").newFailures()).singleElement().asString().contains("test_two");
        assertThat(worse("one", "two").after().failedTests()).hasSize(1);
    }

    @Test
    void shouldSayThatThePatchBrokeWhatPassed() {
        state("fixed");

        var result = session(original("one"), command("./build", true)).verify(patch("fixed", "compile"));

        assertThat(result).isInstanceOf(Verification.MadeWorse.class);
    }

    @Test
    void shouldSayThatTheFailureComesBackWhereItComesAndGoes() {
        state("fixed");

        var result = session(original("one"), command("./build", true)).verify(patch("fixed", "one"));

        assertThat(result).isInstanceOf(Verification.NoBetter.class);
    }

    @Test
    void shouldSayThatItIsNoBetter() {
        state("one");
        var noBetter = (Verification.NoBetter) session(original("one"), command("./build", true))
                .verify(new Patch(commit(), List.of(new Edit.Delete("other"))));
        assertThat(noBetter.failure()).isEqualTo(headline("one"));
        assertThat(((Verification.NoBetter) verify("both", "one")).failure()).startsWith("1 of 2 tests still fail: ");
    }

    @Test
    void shouldKnowASilentFailureAgain() {
        state("silent");

        var result = session(original("silent"), command("./build", true))
                .verify(new Patch(commit(), List.of(new Edit.Delete("other"))));

        assertThat(result).isInstanceOf(Verification.NoBetter.class);
    }

    @Test
    void shouldSayThatTheBuildGotFurther() {
        var changed = (Verification.ChangedFailure) verify("compile", "one");

        assertThat(changed.newFailures()).singleElement().asString().contains("test_one");
    }

    @Test
    void shouldNotBelieveAnExitCodeThatTheLogContradicts() {
        assertThat(verify("one", "pretends")).isInstanceOf(Verification.NoBetter.class);
    }

    @Test
    void shouldNotMindWordsOfFailureInALogThatEndedWell() {
        assertThat(verify("one", "noisy")).isInstanceOf(Verification.Proven.class);
    }

    @Test
    void shouldNotBelieveALogThatCannotBeRead() {
        assertThat(((Verification.AppliesOnly) verify("one", "binary")).why())
                .isEqualTo("the log of the command cannot be read");
    }

    @Test
    void shouldSayThatAFloodHadToBeStopped() {
        assertThat(((Verification.MadeWorse) verify("one", "floods")).newFailures())
                .containsExactly("the command was stopped because it wrote more than 1,000,000 bytes");
    }

    @Test
    void shouldSayThatItHadToBeStopped() throws IOException {
        var fails = new CommandResult.Exited(1, run(SUMMARY + "\n" + ONE + "\n"));
        assertThat(((Verification.MadeWorse) scripted(original("one"), fails, timedOut())).newFailures())
                .containsExactly("the command was stopped after 10m");
        assertThat(((Verification.AppliesOnly) scripted(original("one"), timedOut())).why())
                .isEqualTo("without the patch, ./build was stopped after 10m");
        assertThat(((Verification.AppliesOnly) scripted(original("one"), false, timedOut())).why())
                .isEqualTo("the command was stopped after 10m");
    }

    @Test
    void shouldKnowATimeoutAgain() throws IOException {
        var original = as(Category.TIMEOUT, original("silent"));

        var still = scripted(original, timedOut(), timedOut());
        var proven = scripted(original, timedOut(), new CommandResult.Exited(0, run("fine\n")));

        assertThat(((Verification.NoBetter) still).failure()).isEqualTo("the command was stopped after 10m");
        assertThat(proven).isInstanceOf(Verification.Proven.class);
    }

    @Test
    void shouldSayThatItWasInterrupted() throws IOException {
        var result = scripted(original("one"), false, new CommandResult.Interrupted(run("")));

        assertThat(((Verification.AppliesOnly) result).why()).isEqualTo("the command was interrupted");
    }

    @Test
    void shouldSayThatTheCommandCannotBeStarted() {
        state("one");

        var result = session(
                        original("one"),
                        Optional.of(new VerifyCommand(
                                new Program.Arguments(List.of("no-such-program")), Map.of(), LIMITS, true)))
                .verify(patch("one", "fixed"));

        assertThat(((Verification.AppliesOnly) result).why())
                .isEqualTo(
                        "without the patch, no-such-program cannot be started: there is no program no-such-program in PATH");
        assertThat(commands).hasSize(1);
    }

    @Test
    void shouldProveWithoutABaselineAndSaySo() {
        var proven = (Verification.Proven) verify("one", "fixed", LIMITS, false);

        assertThat(proven.account().notChecked()).contains("whether the command fails without the patch");
        assertThat(commands).hasSize(1);
        assertThat(verify("one", "one again", LIMITS, false)).isInstanceOf(Verification.Proven.class);
        assertThat(verify("one", "compile", LIMITS, false)).isInstanceOf(Verification.AppliesOnly.class);
    }

    @Test
    void shouldRunTheCommandOnlyOnceWithoutAPatch() {
        state("one");
        var session = session(original("one"), command("./build", true));

        assertThat(session.verify(patch("one", "compile"))).isInstanceOf(Verification.MadeWorse.class);
        assertThat(session.verify(patch("one", "fixed"))).isInstanceOf(Verification.Proven.class);
        assertThat(session.verify(patch("one", "two"))).isInstanceOf(Verification.MadeWorse.class);

        assertThat(commands).hasSize(4);
        assertThat(commands.stream().map(Command::directory).distinct()).hasSize(4);
    }

    @Test
    void shouldListWhatTheCommandRewrites() {
        var result = verifyWith("echo more >>other; rm crlf; touch new; ./build");

        assertThat(result).isInstanceOf(Verification.Proven.class);
        assertThat(result.account().rewritten())
                .extracting(RepositoryPath::value)
                .containsExactly("crlf", "other");
        assertThat(result.account().checked()).contains("the command itself changed files of the commit: crlf, other");
    }

    @Test
    void shouldNotProveAPatchThatTheCommandTookBack() {
        var result = verifyWith("git checkout -q state; echo fixed >state; ./build; git checkout -q state; exit 0");

        assertThat(((Verification.AppliesOnly) result).why())
                .isEqualTo("the command changed what the patch had changed, so it did not test the patch: state");
    }

    @Test
    void shouldKeepWhatIsWrittenOutsideWithinTheScratchDirectory() {
        var result = verifyWith(
                "echo x >../outside; echo x >\"$TMPDIR/file\"; git -c user.name=x -c user.email=x@y commit -q --allow-empty -m x; ./build");

        assertThat(result).isInstanceOf(Verification.Proven.class);
        assertThat(folder.resolveSibling("outside")).doesNotExist();
        assertThat(little.git("log", "--format=%s")).isEqualTo("commit");
    }

    @Test
    void shouldShowTheCommandNoSecret() {
        environment.put("MERGEWRIGHT_MODELS_KEY", "hidden");
        environment.put("NPM_TOKEN", "hidden");

        assertThat(verifyWith("if env | grep hidden; then exit 3; fi; ./build"))
                .isInstanceOf(Verification.Proven.class);
    }

    @Test
    void shouldShowTheCommandTheBytesAndModesOfThePatch() {
        state("one");
        var patch = new Patch(
                commit(),
                List.of(
                        new Edit.Replace("crlf", "one\n", "1\n"),
                        new Edit.Create("new/tool", "#!/bin/sh\necho fine\n", true),
                        new Edit.Replace("state", "one", "fixed")));
        var check = "if [ -x new/tool ]; then new/tool || exit 4; [ $(wc -c <crlf) = 8 ] || exit 5; fi; ./build";

        var result = session(original("one"), command(check, true)).verify(patch);

        assertThat(((Verification.Proven) result).changes())
                .contains(new FileChange(
                        new RepositoryPath("crlf"),
                        Optional.of(new FileContent("one\r\ntwo\r\n", false)),
                        Optional.of(new FileContent("1\r\ntwo\r\n", false))));
    }

    @Test
    void shouldSayWhatIsMissingInTheCheckout() {
        little.write("big.bin", "version https://git-lfs.github.com/spec/v1\n");

        assertThat(verify("one", "fixed").account().notChecked())
                .contains("files of Git LFS are not fetched: 1, such as big.bin");
    }

    @Test
    void shouldRefuseACommitThatIsNotThere() {
        state("one");
        var subject = new Subject(
                repository,
                "0123456789012345678901234567890123456789",
                AllowedPaths.all(),
                original("one"),
                Optional.empty());

        assertThatThrownBy(() -> verifier().at(subject)).isInstanceOf(GitException.class);
    }

    private Verification.MadeWorse worse(String before, String after) {
        return (Verification.MadeWorse) verify(before, after);
    }

    private Verification verify(String before, String after) {
        return verify(before, after, LIMITS, true);
    }

    private Verification verify(String before, String after, CommandLimits limits, boolean withBaseline) {
        state(before);
        var command = new VerifyCommand(new Program.Arguments(List.of("./build")), Map.of(), limits, withBaseline);
        return session(original(before), Optional.of(command)).verify(patch(before, after));
    }

    private Verification verifyWith(String shell) {
        state("one");
        return session(original("one"), command(shell, true)).verify(patch("one", "fixed"));
    }

    private void state(String state) {
        little.write("state", state + "\n").commit("commit");
    }

    private String commit() {
        return repository.resolve("HEAD");
    }

    private Patch patch(String before, String after) {
        return new Patch(commit(), List.of(new Edit.Replace("state", before + "\n", after + "\n")));
    }

    private VerifySession session(Diagnosis original, Optional<VerifyCommand> command) {
        return verifier().at(new Subject(repository, commit(), AllowedPaths.all(), original, command));
    }

    private Verifier verifier() {
        var runner = new ProcessCommandRunner(
                environment, scratch, Clock.systemUTC(), () -> UUID.randomUUID().toString());
        return new Verifier(
                command -> ran(runner, command), ScratchClones.in(scratch, Clock.systemUTC()), DIAGNOSER::diagnose);
    }

    private CommandResult ran(ProcessCommandRunner runner, Command command) {
        commands.add(command);
        return runner.run(command);
    }

    private static Optional<VerifyCommand> command(String shell, boolean withBaseline) {
        return Optional.of(new VerifyCommand(new Program.Shell(shell), Map.of(), LIMITS, withBaseline));
    }

    /** What the log of a CI service tells of the same failure. */
    private static Diagnosis original(String state) {
        var log = switch (state) {
            case "compile" ->
                "$ make\n/home/ci/work/src/a.c:3:1: error: unknown type name 'foo'\nmake: *** [a.o] Error 1\n";
            case "one" -> "$ pytest\n" + SUMMARY + "\n" + ONE + "\n";
            case "both" -> "$ pytest\n" + SUMMARY + "\n" + ONE + "\n" + TWO + "\n";
            default -> "";
        };
        var window =
                new LogReader().read(LogSource.ofText(log + "The command \"./build\" exited with 1.\n", "build.log"));
        return DIAGNOSER.diagnose(window);
    }

    private Verification scripted(Diagnosis original, CommandResult... results) {
        return scripted(original, true, results);
    }

    /** With a command that ends as {@code results} say, one after the other. */
    private Verification scripted(Diagnosis original, boolean withBaseline, CommandResult... results) {
        state("one");
        var left = new ArrayDeque<>(List.of(results));
        var verifier = new Verifier(
                command -> left.remove(), ScratchClones.in(scratch, Clock.systemUTC()), DIAGNOSER::diagnose);
        var command = new VerifyCommand(new Program.Shell("./build"), Map.of(), LIMITS, withBaseline);
        var subject = new Subject(repository, commit(), AllowedPaths.all(), original, Optional.of(command));
        var result = verifier.at(subject).verify(patch("one", "fixed"));
        assertThat(left).isEmpty();
        return result;
    }

    private CommandResult timedOut() throws IOException {
        return new CommandResult.TimedOut(Duration.ofMinutes(10), run(""));
    }

    private CommandRun run(String log) throws IOException {
        var file = Files.writeString(Files.createTempFile(scratch, "command", ".log"), log);
        return new CommandRun(new CommandOutput(file, log.length(), 0), List.of(), 0, 0);
    }

    private static Diagnosis as(Category category, Diagnosis found) {
        return new Diagnosis(
                found.outcome(),
                category,
                found.kind(),
                found.headline(),
                found.excerpts(),
                found.causes(),
                found.locations(),
                found.failedTests(),
                found.exitCode(),
                found.fingerprint(),
                found.problems());
    }

    private static String headline(String state) {
        return original(state).headline();
    }

    private void assertRefused(VerifySession session, Refusal.Reason reason, Edit edit) {
        assertThat(refusal(session.verify(new Patch(commit(), List.of(edit)))).reason())
                .isEqualTo(reason);
    }

    private static Refusal refusal(Verification result) {
        return ((Verification.DoesNotApply) result).refusals().get(0);
    }
}
