package io.mergewright.cli;

import io.mergewright.ledger.LedgerReader;
import io.mergewright.ledger.State;
import io.mergewright.ledger.Summary;
import io.mergewright.ledger.Wanted;
import io.mergewright.quality.Sampling;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which suggestions to list, and how one looks in the list. */
final class SuggestionFilter {
    private static final int MOST = 10_000;

    @Option(names = "--state", paramLabel = "S", description = "With list: only those that stand so, such as rejected.")
    private @Nullable String state;

    @Option(names = "--repo", paramLabel = "R", description = "With list: only those of this repository.")
    private String repository = "";

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "With list: at most N, the newest first (default: ${DEFAULT-VALUE}).")
    private int most = 20;

    @Option(
            names = "--to-label",
            description = "With list: only those that were picked for a label by a person and have none yet.")
    private boolean toLabel;

    /** @throws CommandException when there is no such state, or too many are wanted */
    String list(LedgerReader reader, Sampling sampling) {
        if (most < 1 || most > MOST) {
            throw CommandException.unusable("--most must be from 1 to " + MOST, null);
        }
        return reader.newest(new Wanted(wantedState(), repository, toLabel ? MOST : most)).stream()
                .filter(one -> !toLabel || isToLabel(one, sampling))
                .limit(most)
                .map(one -> line(one, isToLabel(one, sampling)))
                .collect(Collectors.joining());
    }

    private Optional<State> wantedState() {
        String wanted = state;
        if (wanted == null) {
            return Optional.empty();
        }
        var known = State.ofLabel(wanted.toLowerCase(Locale.ROOT));
        if (known.isEmpty()) {
            String all = Arrays.stream(State.values()).map(State::label).collect(Collectors.joining(", "));
            throw CommandException.unusable("--state must be one of " + all, null);
        }
        return known;
    }

    private static boolean isToLabel(Summary one, Sampling sampling) {
        return one.label().isEmpty() && sampling.picks(one.id());
    }

    private static String line(Summary one, boolean toLabel) {
        return String.format(
                Locale.ROOT,
                "%-16s  %s  %-10s  %.2f  %-14s  %-20s  %s%s%n",
                one.id(),
                one.at(),
                one.state().label(),
                one.confidence(),
                one.category(),
                one.repository(),
                one.title(),
                toLabel
                        ? "  [please label]"
                        : one.label()
                                .map(right -> right ? "  [right]" : "  [wrong]")
                                .orElse(""));
    }
}
