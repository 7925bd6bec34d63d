package io.mergewright.cli;

import io.mergewright.diagnose.Diagnoser;
import io.mergewright.log.PlainText;
import io.mergewright.model.CassetteException;
import io.mergewright.model.RecordingStore;
import io.mergewright.replay.RecordingJson;
import io.mergewright.replay.Replayed;
import io.mergewright.replay.Replayer;
import io.mergewright.runtime.Recorder;
import io.mergewright.runtime.State;
import io.mergewright.store.StoreException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes through recorded handlings again. */
@Command(
        name = "replay",
        description = "Repeats recorded handlings without a network, and says what comes out differently.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every result is byte for byte the recorded one",
            "1:a result differs, or a recording cannot be read",
            "2:wrong usage, no such recording, or a configuration or store that cannot be used",
            "4:an error inside mergewright, or its output could not be written"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final int MOST = 10_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ConfigOptions config;

    @Mixin
    private final Rules rules;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "A recorded handling, as diagnose and trace name it.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--newest", paramLabel = "N", description = "Repeat the N newest recordings.")
    private int newest;

    @Option(names = "--result", description = "Print the results as JSON as well.")
    private boolean result;

    ReplayCommand(ConfigOptions config, Rules rules) {
        this.config = config;
        this.rules = rules;
    }

    @Override
    public Integer call() {
        if (ids.isEmpty() == (newest == 0) || newest < 0 || newest > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "expected 'replay ID...' or 'replay --newest N' with N from 1 to 10000");
        }
        var configuration = config.configuration(spec.commandLine().getErr());
        Optional.ofNullable(configuration.diagnose().rules()).ifPresent(rules::useUnlessGiven);
        LibraryLogs.quiet();
        try (var state = State.open(configuration, Clock.systemUTC())) {
            return replay(state.recordings());
        } catch (StoreException e) {
            throw CommandException.unusable(String.valueOf(e.getMessage()), e);
        }
    }

    private int replay(RecordingStore recordings) {
        List<String> wanted = ids.isEmpty()
                ? recordings.newest(newest).stream()
                        .map(RecordingStore.Entry::handlingId)
                        .toList()
                : ids;
        var diagnoser = new Diagnoser(rules.book());
        var replayer = new Replayer(diagnoser, Recorder.originOf(diagnoser));
        long identical =
                wanted.stream().filter(id -> replay(id, recordings, replayer)).count();
        out().printf("%d of %d identical%n", identical, wanted.size());
        out().flush();
        return identical == wanted.size() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private boolean replay(String id, RecordingStore recordings, Replayer replayer) {
        String json = recordings.find(id).orElseThrow(() -> CommandException.unusable("no recording " + id, null));
        try {
            Replayed replayed = replayer.replay(RecordingJson.read(json));
            print(replayed);
            return replayed.identical();
        } catch (CassetteException e) {
            ErrorLines.print(spec.commandLine().getErr(), id + ": " + e.getMessage());
            return false;
        }
    }

    private void print(Replayed replayed) {
        out().println(replayed.handling() + (replayed.identical() ? "  identical" : "  differs"));
        replayed.differences().forEach(difference -> out().println("  " + PlainText.of(difference)));
        if (result) {
            out().print(replayed.result());
        }
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
