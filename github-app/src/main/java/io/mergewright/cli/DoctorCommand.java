package io.mergewright.cli;

import io.mergewright.cli.doctor.Check;
import io.mergewright.cli.doctor.CheckResult;
import io.mergewright.cli.doctor.CheckResult.Level;
import io.mergewright.cli.doctor.Checks;
import io.mergewright.cli.doctor.Doctor;
import io.mergewright.log.PlainText;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks step by step whether everything is as it needs to be, and says what to do. */
@Command(
        name = "doctor",
        description = "Looks step by step whether everything is as it needs to be, and says what to do.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing fails; there may be warnings",
            "1:a check fails",
            "2:wrong usage",
            "4:an error inside mergewright, or its output could not be written"
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ConfigOptions config;

    @Option(
            names = "--offline",
            description = "Contact no other machine. Otherwise each model is asked one question of about 100 tokens.")
    private boolean offline;

    DoctorCommand(ConfigOptions config) {
        this.config = config;
    }

    @Override
    public Integer call() throws InterruptedException {
        var loader = config.loader();
        var checks = Checks.of(loader.load(), loader.file().orElse(null), offline, Clock.systemUTC());
        LibraryLogs.quiet();
        var worst = Doctor.examine(checks, this::print);
        return worst == Level.FAIL ? ExitCode.CHECK_FAILED : ExitCode.DONE;
    }

    private void print(Check check, CheckResult result) {
        var out = spec.commandLine().getOut();
        String level = result.level().name().toLowerCase(Locale.ROOT);
        out.println("%-4s  %-16s  %s".formatted(level, PlainText.of(check.name()), PlainText.of(result.found())));
        result.toDo().lines().forEach(line -> out.println("      -> " + PlainText.of(line)));
        out.flush();
    }
}
