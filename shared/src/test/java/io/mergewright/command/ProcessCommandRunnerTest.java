package io.mergewright.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessCommandRunnerTest {
    private static final CommandLimits LIMITS =
            new CommandLimits(Duration.ofMinutes(2), Duration.ofMillis(200), 10_000_000, 200);
    private static final CommandLimits SHORT = LIMITS.withTime(Duration.ofSeconds(2));

    @TempDir
    private Path folder;

    @Test
    void shouldKeepBothStreamsInTheirOrder() throws IOException {
        var result = shell("echo one; echo two >&2; echo three; cat; exit 3", LIMITS);

        assertThat(result).isInstanceOf(CommandResult.Exited.class);
        assertThat(((CommandResult.Exited) result).code()).isEqualTo(3);
        assertThat(result.words()).isEqualTo("exited with 3");
        assertThat(text(result)).isEqualTo("one\ntwo\nthree\n");
        assertThat(result.run().output().bytes()).isEqualTo(14);
        assertThat(result.run().leftBehind()).isZero();
    }

    @Test
    void shouldPassWordsAsTheyAre() throws IOException {
        var result = run(new Program.Arguments(List.of("printf", "%s|", "a b", "$HOME", "'\"*")), LIMITS);

        assertThat(text(result)).isEqualTo("a b|$HOME|'\"*|");
    }

    @Test
    void shouldRunAProgramOfTheDirectory() throws IOException {
        Files.writeString(folder.resolve("run"), "#!/bin/sh\npwd\n");
        folder.resolve("run").toFile().setExecutable(true);

        assertThat(text(run(new Program.Arguments(List.of("./run")), LIMITS))).isEqualTo(folder.toRealPath() + "\n");
    }

    @Test
    void shouldTellTheSignalThatEndedIt() {
        assertThat(((CommandResult.Exited) shell("kill -9 $$", LIMITS)).code()).isEqualTo(137);
    }

    @Test
    void shouldGiveItNothingToReadAndNoTerminal() throws IOException {
        var result = shell("cat; if (: </dev/tty) 2>/dev/null; then echo terminal; else echo none; fi", LIMITS);

        assertThat(text(result)).isEqualTo("none\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-program-anywhere", "./nothing", "/"})
    void shouldSayThatThereIsNoSuchProgram(String name) {
        var result = run(new Program.Arguments(List.of(name)), LIMITS);

        assertThat(((CommandResult.NotStarted) result).reason()).contains(name);
        assertThat(result.run().output().bytes()).isZero();
    }

    @Test
    void shouldSayThatThereIsNoSuchDirectory() {
        var command = new Command(new Program.Shell("true"), folder.resolve("nothing"), Map.of(), LIMITS);

        assertThat(runner(Map.of()).run(command).words())
                .isEqualTo("cannot be started: there is no directory " + folder.resolve("nothing"));
    }

    @Test
    void shouldHideWhatABuildDoesNotNeed() throws IOException {
        var ours = Map.of(
                "PATH", System.getenv("PATH"),
                "HOME", "/home/ada",
                "LC_ALL", "C",
                "GITHUB_TOKEN", "hidden",
                "MERGEWRIGHT_MODELS_KEY", "hidden",
                "GIT_DIR", "/hidden",
                "ODD", "hidden",
                "MAVEN_OPTS", "-Xmx1g -Djavax.net.ssl.keyStorePassword=hidden",
                "HTTPS_PROXY", "http://ada:hidden@proxy:8080");
        var command = new Command(new Program.Shell("env"), folder, Map.of("OWN_TOKEN", "given"), LIMITS);

        var result = runner(ours).run(command);

        assertThat(text(result))
                .contains("PATH=", "HOME=/home/ada\n", "LC_ALL=C\n", "TERM=dumb\n", "CI=true\n", "OWN_TOKEN=given\n")
                .doesNotContain("hidden");
        assertThat(result.run().withheld())
                .containsExactly(
                        "GITHUB_TOKEN", "GIT_DIR", "HTTPS_PROXY", "MAVEN_OPTS", "MERGEWRIGHT_MODELS_KEY", "ODD");
        assertThat(command.toString()).isEqualTo("env");
    }

    @Test
    void shouldStopWhatTakesTooLong() throws IOException {
        var result = shell("echo begun; sleep 1000; echo ended", SHORT);

        assertThat(result).isInstanceOf(CommandResult.TimedOut.class);
        assertThat(result.words()).isEqualTo("was stopped after 2s");
        assertThat(text(result)).isEqualTo("begun\n");
        assertThat(result.run().survivors()).isZero();
    }

    @Test
    void shouldLetItTidyUp() throws IOException {
        var result = shell(
                "trap 'echo tidy; exit 0' TERM; while :; do sleep 0.01; done",
                new CommandLimits(SHORT.time(), Duration.ofMinutes(1), 1_000_000, 200));

        assertThat(result).isInstanceOf(CommandResult.TimedOut.class);
        assertThat(text(result)).endsWith("tidy\n");
    }

    @Test
    void shouldKillWhatIgnoresThatItIsAskedToEnd() throws IOException {
        var result = shell("trap '' TERM HUP INT; echo $$; while :; do sleep 1000; done", SHORT);

        assertThat(result).isInstanceOf(CommandResult.TimedOut.class);
        assertGone(text(result));
    }

    @Test
    void shouldStopAFlood() throws IOException {
        var limits = new CommandLimits(LIMITS.time(), LIMITS.grace(), 100_000, 200);

        var result = shell("yes", limits);

        assertThat(result).isInstanceOf(CommandResult.TooMuchOutput.class);
        assertThat(result.words()).isEqualTo("was stopped because it wrote more than 100,000 bytes");
        assertThat(text(result)).startsWith("y\ny\n").hasSizeBetween(100_000, 300_000);
    }

    @Test
    void shouldStopWhatMultiplies() {
        var limits = new CommandLimits(LIMITS.time(), LIMITS.grace(), 1_000_000, 20);

        // Doubles up to 64 processes by itself, so that a broken limit does no harm.
        var result = shell(
                "fork() { if [ $1 -gt 0 ]; then fork $(($1 - 1)) & fork $(($1 - 1)) & fi; sleep 1000; }; fork 5",
                limits);

        assertThat(result).isInstanceOf(CommandResult.TooManyProcesses.class);
        assertThat(result.run().survivors()).isZero();
    }

    @Test
    void shouldEndWhatRunsInTheBackground() throws IOException {
        var result = shell("sleep 1000 & echo $!", LIMITS);

        assertThat(((CommandResult.Exited) result).code()).isZero();
        assertThat(result.run().leftBehind()).isEqualTo(1);
        assertGone(text(result));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldFindADaemonByItsMark() throws IOException {
        var result = shell(
                "(setsid sh -c 'echo $$ >daemon; exec sleep 1000' >/dev/null 2>&1 &) ; while [ ! -s daemon ]; do :; done",
                LIMITS);

        assertThat(result).isInstanceOf(CommandResult.Exited.class);
        assertThat(result.run().leftBehind()).isEqualTo(1);
        assertGone(Files.readString(folder.resolve("daemon")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldFindInItsSessionWhatHasNoMark() throws IOException {
        var result = shell(
                "(env -i sh -c 'echo $$ >daemon; exec sleep 1000' >/dev/null 2>&1 &) ; while [ ! -s daemon ]; do :; done",
                LIMITS);

        assertThat(result.run().leftBehind()).isEqualTo(1);
        assertGone(Files.readString(folder.resolve("daemon")));
    }

    @Test
    void shouldNotWaitForWhoHoldsTheOutputOpen() throws IOException {
        var result = shell("sleep 1000 & echo done", LIMITS);

        assertThat(text(result)).isEqualTo("done\n");
    }

    @Test
    void shouldEndEverythingWhenTheThreadIsInterrupted() throws Exception {
        var result = new AtomicReference<CommandResult>();
        var interrupted = new AtomicReference<Boolean>();
        var thread = new Thread(() -> {
            result.set(shell("echo $$ >pid; mv pid started; sleep 1000", LIMITS));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        thread.start();
        while (!Files.exists(folder.resolve("started"))) {
            Thread.onSpinWait();
        }

        thread.interrupt();
        thread.join();

        assertThat(result.get()).isInstanceOf(CommandResult.Interrupted.class);
        assertThat(interrupted.get()).isTrue();
        assertGone(Files.readString(folder.resolve("started")));
    }

    @Test
    void shouldRunSeveralAtATimeWithoutMixingThem() throws Exception {
        var start = new CountDownLatch(1);
        var other = new AtomicReference<CommandResult>();
        var thread = new Thread(() -> {
            start.countDown();
            other.set(shell("while [ ! -e go ]; do sleep 0.01; done; echo other", LIMITS));
        });
        thread.start();
        start.await();

        var result = shell("sleep 1000 & echo one; exit 0", LIMITS);
        Files.createFile(folder.resolve("go"));
        thread.join();

        assertThat(text(result)).isEqualTo("one\n");
        assertThat(text(other.get())).isEqualTo("other\n");
    }

    private CommandResult shell(String text, CommandLimits limits) {
        return run(new Program.Shell(text), limits);
    }

    private CommandResult run(Program program, CommandLimits limits) {
        return runner(System.getenv()).run(new Command(program, folder, Map.of(), limits));
    }

    private ProcessCommandRunner runner(Map<String, String> environment) {
        return new ProcessCommandRunner(
                environment, folder, Clock.systemUTC(), () -> UUID.randomUUID().toString());
    }

    private static String text(CommandResult result) throws IOException {
        return Files.readString(result.run().output().file());
    }

    private static void assertGone(String pid) {
        var process = LinuxProcess.in(Path.of("/proc", pid.strip()));
        assertThat(process.filter(found -> !found.dead())).isEmpty();
    }
}
