package io.mergewright.cli;

import io.mergewright.delivery.Delivery;
import io.mergewright.server.StoredDeliveries;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what GitHub delivered to the server and what came of it, and has deliveries handled again. */
@Command(
        name = "deliveries",
        description = "Show what GitHub delivered to the server, and have it handled again.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:wrong usage, no such delivery, or a configuration or store that cannot be used",
            "4:an error inside mergewright, or its output could not be written"
        })
final class DeliveriesCommand implements Runnable {
    private static final int MOST = 1_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ConfigOptions config;

    DeliveriesCommand(ConfigOptions config) {
        this.config = config;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list or retry?");
    }

    @Command(name = "list", description = "The newest deliveries: id, event, when, state, and what came of it.")
    int list(
            @Option(names = "--state", paramLabel = "STATE", description = "waiting, handled, ignored or set-aside.")
                    @Nullable
                    String state,
            @Option(names = "--most", paramLabel = "N", defaultValue = "50", description = "At most (default: 50).")
                    int most) {
        if (most < 1 || most > MOST) {
            throw new ParameterException(spec.commandLine(), "--most must be from 1 to " + MOST);
        }
        Delivery.State wanted = state == null ? null : state(state);
        return StateCommands.print(
                config, out(), err(), opened -> text(StoredDeliveries.in(opened).newest(wanted, most)));
    }

    @Command(name = "retry", description = "Have a delivery handled again by the server.")
    int retry(@Parameters(paramLabel = "ID", description = "The id that list shows.") String guid) {
        return StateCommands.print(config, out(), err(), opened -> {
            if (!StoredDeliveries.in(opened).retry(guid)) {
                throw CommandException.unusable("no delivery %s, or it waits already".formatted(guid), null);
            }
            return guid + " is handled again\n";
        });
    }

    private Delivery.State state(String label) {
        return Arrays.stream(Delivery.State.values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "no state of a delivery: " + label));
    }

    private static String text(List<Delivery> deliveries) {
        var text = new StringBuilder();
        deliveries.forEach(one -> text.append(String.format(
                Locale.ROOT,
                "%-38s %-30s %s %-10s %s%n",
                one.guid(),
                one.event(),
                one.receivedAt().truncatedTo(ChronoUnit.SECONDS),
                one.state().label(),
                one.outcome())));
        return text.toString();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
